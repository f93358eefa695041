import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { isSameName } from '@/lib/vietnamese';
import { FailureAlert } from '@/ui/failure-alert';
import { ErrorState } from '@/ui/states';
import type { OwnSpeaker, Person } from '../attendances.api';
import { standing } from '../attendances.logic';
import { ownSpeakersOptions, useAddPerson } from '../attendances.queries';
import { inWords } from '../attendances.refusals';
import type { Course } from '../courses.api';

interface Props {
  course: Course;
  agencyId: string;
  registered: readonly Person[];
}

/** Who speaks for the agency now, registered at a click. */
export function OwnSpeakers({ course, agencyId, registered }: Props) {
  const speakers = useQuery(ownSpeakersOptions(agencyId));
  const add = useAddPerson();
  const isIn = ({ id, full_name }: OwnSpeaker) =>
    standing(registered).some((person) => person.spokesperson_id === id || isSameName(person.full_name, full_name));
  const register = ({ id, full_name, position, internal_phone, official_phone, official_email }: OwnSpeaker) =>
    add.mutate({
      id: crypto.randomUUID(),
      course_id: course.id,
      organiser_id: course.agency_id,
      agency_id: agencyId,
      spokesperson_id: id,
      full_name,
      position,
      phone: internal_phone ?? official_phone,
      email: official_email,
    });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="nguoi-phat-ngon">
      <Title order={2} size="h4" id="nguoi-phat-ngon" mb="xs">
        Người phát ngôn của cơ quan
      </Title>
      {speakers.isError && <ErrorState error={speakers.error} onRetry={() => speakers.refetch()} />}
      <FailureAlert message={add.error ? describeError(inWords(add.error)) : undefined} of={add.error} />
      {speakers.data?.length === 0 && <Text size="sm">Cơ quan chưa có người phát ngôn đang nhiệm vụ.</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {speakers.data?.map((speaker) => (
          <Group key={speaker.id} component="li" justify="space-between" gap="xs">
            <div>
              <Text size="sm" fw={600}>
                {speaker.full_name}
              </Text>
              <Text size="xs" c="dimmed">
                {speaker.position}
              </Text>
            </div>
            {isIn(speaker) ? (
              <Text size="sm" c="dimmed">
                Đã đăng ký
              </Text>
            ) : (
              <Button
                size="xs"
                loading={add.isPending}
                aria-label={`Đăng ký ${speaker.full_name}`}
                onClick={() => register(speaker)}
              >
                Đăng ký
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

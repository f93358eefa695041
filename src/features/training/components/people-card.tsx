import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { ErrorState, PageLoader } from '@/ui/states';
import type { Person } from '../attendances.api';
import { groupByAgency, numbersOf, standing } from '../attendances.logic';
import { peopleOptions } from '../attendances.queries';
import type { Course } from '../courses.api';
import { PersonName, PersonOutcome } from './person-line';

interface Props {
  course: Course;
  /** One sees the people of every agency, not only one's own. */
  seesAll: boolean;
}

/** Who takes part, under their agencies; to who sees all, also who has registered nobody yet. */
export function PeopleCard({ course, seesAll }: Props) {
  const people = useQuery(peopleOptions(course.id));
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="nguoi-du">
      <Title order={2} size="h4" id="nguoi-du" mb="xs">
        {seesAll ? 'Người dự' : 'Người dự của cơ quan'}
      </Title>
      {people.isPending ? (
        <PageLoader />
      ) : people.isError ? (
        <ErrorState error={people.error} onRetry={() => people.refetch()} />
      ) : (
        <Stack>
          <Summary people={people.data} />
          {groupByAgency(standing(people.data)).map(({ agency, people: ofAgency }) => (
            <AgencyPeople key={agency.id} course={course} agency={agency} people={ofAgency} />
          ))}
          {seesAll && course.state === 'announced' && <NotRegistered course={course} people={people.data} />}
        </Stack>
      )}
    </Paper>
  );
}

function Summary({ people }: { people: readonly Person[] }) {
  const { registered, present, absent, unmarked, walkIns, passed } = numbersOf(people);
  if (registered + walkIns === 0) return <Text size="sm">Chưa có ai trong danh sách.</Text>;
  const told = [
    `${registered} đăng ký`,
    present > 0 && `${present} có mặt`,
    absent > 0 && `${absent} vắng`,
    present + absent > 0 && unmarked > 0 && `${unmarked} chưa điểm danh`,
    walkIns > 0 && `${walkIns} không đăng ký trước`,
    passed > 0 && `${passed} đạt`,
  ].filter(Boolean);
  return <Text size="sm">{told.join(' · ')}</Text>;
}

interface AgencyPeopleProps {
  course: Course;
  agency: Person['agency'];
  people: readonly Person[];
}

function AgencyPeople({ course, agency, people }: AgencyPeopleProps) {
  const isInvited = course.invited_agency_ids.includes(agency.id);
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        {agency.name} ({people.length}){!isInvited && ' – ngoài danh sách mời'}
      </Title>
      <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {people.map((person) => (
          <Group key={person.id} component="li" justify="space-between" gap="xs">
            <PersonName person={person} />
            <Group gap="xs" justify="flex-end">
              <PersonOutcome person={person} />
              {course.state === 'closed' && person.result === 'passed' && (
                <Anchor
                  component={Link}
                  size="sm"
                  to={`${paths.printCertificates(course.id)}?nguoi=${person.id}`}
                  aria-label={`Giấy chứng nhận của ${person.full_name}`}
                >
                  Giấy chứng nhận
                </Anchor>
              )}
            </Group>
          </Group>
        ))}
      </Stack>
    </div>
  );
}

function NotRegistered({ course, people }: { course: Course; people: readonly Person[] }) {
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const registered = new Set(standing(people).map(({ agency_id }) => agency_id));
  const missing = agencies.filter(({ id }) => course.invited_agency_ids.includes(id) && !registered.has(id));
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>{missing.length} cơ quan được mời chưa đăng ký</summary>
      <Text size="sm" mt={4}>
        {missing.map(({ short_name }) => short_name).join('; ')}
      </Text>
    </details>
  );
}

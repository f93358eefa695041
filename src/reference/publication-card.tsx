import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatMoment } from '@/lib/dates';
import { toAppError } from '@/lib/errors';
import { Deadline } from './deadline';
import type { DeadlineQuestion } from './deadlines.api';
import { type PublicContact, publicationOf, standingContact } from './publication.logic';
import { PublicationBadge } from './publication-badge';

type Step = Pick<UseMutationResult<unknown, unknown, string>, 'mutate' | 'isPending' | 'error'>;

interface Props {
  record: { id: string; contact: PublicContact | null; publish_due_at: string | null };
  /** When the record holds no more (ISO), null = open; and whether that is now. */
  endsAt: string | null;
  over: boolean;
  now?: number;
  /** What the deadline comes from; null where none is set. */
  deadline: DeadlineQuestion | null;
  /** What is said of it: «Đã tự ẩn khi hết nhiệm vụ.» */
  overNote: string;
  /** Before it begins: «Sẽ hiện trên danh bạ từ ngày nhận nhiệm vụ.» */
  aheadNote: string | false;
  /** Of one not published: what publishing shows, to whom. */
  unpublishedNote: string;
  /** Further words on what publishing asks. */
  children?: ReactNode;
  /** Refusals of the database in words. */
  refusals: Record<string, string>;
  writable: boolean;
  publish: Step;
  withdraw: Step;
}

/** Whether reporters find a record, until when it must be published, and the steps that change it. */
export function PublicationCard(props: Props) {
  const { record, endsAt, over, now = Date.now(), deadline, aheadNote, refusals, writable, publish, withdraw } = props;
  const contact = standingContact(record.contact);
  const publication = publicationOf(record, endsAt, new Date(now));
  const failure = publish.error ?? withdraw.error;
  const refused = failure ? toAppError(failure) : undefined;

  return (
    <Stack component="section" aria-labelledby="cong-bo" gap="xs" align="flex-start">
      <Title order={2} size="h4" id="cong-bo">
        Danh bạ công khai
      </Title>
      <Group gap="xs">
        <PublicationBadge publication={publication} />
        {contact && over && <Text size="sm">{props.overNote}</Text>}
      </Group>
      {deadline && (record.publish_due_at === null || publication !== 'none') && (
        <Group gap="xs">
          <Text size="sm">Hạn công bố:</Text>
          <Deadline {...deadline} dueAt={record.publish_due_at} doneAt={record.contact?.published_at ?? null} />
        </Group>
      )}
      {contact && (
        <Text size="sm">
          Công bố {formatMoment(contact.published_at)}; xác nhận gần nhất {formatMoment(contact.confirmed_at)}.
          {aheadNote && ` ${aheadNote}`}
        </Text>
      )}
      {record.contact?.withdrawn_at && (
        <Text size="sm">
          Công bố lần đầu {formatMoment(record.contact.published_at)}; gỡ {formatMoment(record.contact.withdrawn_at)}.
        </Text>
      )}
      {!contact && !over && <Text size="sm">{props.unpublishedNote}</Text>}
      {!over && props.children}
      {refused && (
        <Alert color="red" variant="light" role="alert">
          {refusals[refused.refusal ?? ''] ?? refused.message}
        </Alert>
      )}
      {writable && !over && (
        <Group gap="xs" className="no-print">
          <Button
            size="xs"
            variant={contact ? 'default' : 'filled'}
            loading={publish.isPending}
            onClick={() => publish.mutate(record.id)}
          >
            {contact ? 'Xác nhận thông tin còn đúng' : record.contact ? 'Công bố lại' : 'Công bố'}
          </Button>
          {contact && (
            <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(record.id)}>
              Gỡ khỏi danh bạ
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

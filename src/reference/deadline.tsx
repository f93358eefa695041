import { Badge, Group, Text } from '@mantine/core';
import { DeadlineWhy } from './deadline-why';
import type { DeadlineQuestion } from './deadlines.api';
import { type DeadlineState, deadlineState, dueText } from './deadlines.logic';

interface Props extends DeadlineQuestion {
  /** As stored with the record; null = no time is set for it. */
  dueAt: string | null;
  /** When it was done, once it is. */
  doneAt?: string | null;
  label?: string;
}

const badges: Partial<Record<DeadlineState, { color: string; text: string }>> = {
  overdue: { color: 'red', text: 'Quá hạn' },
  late: { color: 'red', text: 'Đã làm, quá hạn' },
  soon: { color: 'orange', text: 'Sắp đến hạn' },
  met: { color: 'teal', text: 'Đúng hạn' },
};

/** When something is due, where that stands, and why. */
export function Deadline({ dueAt, doneAt, ...why }: Props) {
  if (dueAt === null) {
    return (
      <Group gap="xs" component="span">
        <Text size="sm">không quy định</Text>
        <DeadlineWhy {...why} />
      </Group>
    );
  }
  const badge = badges[deadlineState(dueAt, new Date(), doneAt)];
  return (
    <Group gap="xs" component="span">
      <Text size="sm" component="time" dateTime={dueAt}>
        {dueText(dueAt)}
      </Text>
      {badge && (
        <Badge color={badge.color} variant="light" tt="none">
          {badge.text}
        </Badge>
      )}
      <DeadlineWhy {...why} />
    </Group>
  );
}

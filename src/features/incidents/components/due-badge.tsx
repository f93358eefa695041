import { Badge, Group, Text } from '@mantine/core';
import { deadlineState, dueText } from '@/reference/deadlines.logic';

interface Props {
  dueAt: string;
  /** When it was done, or needed no more. */
  doneAt?: string | null;
  now: number;
}

/** By when something is due, and that it is overdue or soon will be, by the server's clock. */
export function DueBadge({ dueAt, doneAt, now }: Props) {
  const state = deadlineState(dueAt, new Date(now), doneAt);
  return (
    <Group gap="xs" component="span">
      <Text size="sm" component="time" dateTime={dueAt}>
        Hạn: {dueText(dueAt)}
      </Text>
      {state === 'overdue' && (
        <Badge color="red" variant="light" tt="none">
          Quá hạn
        </Badge>
      )}
      {state === 'soon' && (
        <Badge color="orange" variant="light" tt="none">
          Sắp đến hạn
        </Badge>
      )}
    </Group>
  );
}

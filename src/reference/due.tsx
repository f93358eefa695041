import { Badge, Group, Text } from '@mantine/core';
import { deadlineState, dueText, overdueText } from './deadlines.logic';

interface Props {
  /** null = no time is set. */
  dueAt: string | null;
  /** The present by the server's clock, in milliseconds. */
  now: number;
}

/** By when something is to be done, in a line of a list: late in red with how late, soon in orange. */
export function Due({ dueAt, now }: Props) {
  if (dueAt === null) return null;
  const state = deadlineState(dueAt, new Date(now));
  return (
    <Group gap={6} component="span">
      {state === 'overdue' && (
        <Badge color="red" variant="light" tt="none">
          {overdueText(dueAt, new Date(now))}
        </Badge>
      )}
      {state === 'soon' && (
        <Badge color="orange" variant="light" tt="none">
          Sắp đến hạn
        </Badge>
      )}
      <Text component="time" size="xs" c="dimmed" dateTime={dueAt}>
        Hạn {dueText(dueAt)}
      </Text>
    </Group>
  );
}

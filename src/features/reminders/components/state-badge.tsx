import { Badge } from '@mantine/core';
import { type ReminderState, stateNames } from '../reminders.names';

const colors: Record<ReminderState, string> = {
  sent: 'blue',
  seen: 'cyan',
  answered: 'yellow',
  settled: 'teal',
  withdrawn: 'gray',
};

/** Where a reminder stands. */
export function StateBadge({ state }: { state: ReminderState }) {
  return (
    <Badge color={colors[state]} variant="light" tt="none">
      {stateNames[state]}
    </Badge>
  );
}

/** That it is not the first about the same finding. */
export function TimesBadge({ ordinal }: { ordinal: number }) {
  return ordinal < 2 ? null : (
    <Badge color="orange" variant="light" tt="none">
      Lần {ordinal}
    </Badge>
  );
}

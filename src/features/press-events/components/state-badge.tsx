import { Badge } from '@mantine/core';
import { type State, stateName } from '../press-events.names';

const colors: Record<State, string> = {
  planned: 'gray',
  announced: 'blue',
  held: 'yellow',
  closed: 'teal',
  cancelled: 'red',
};

/** Where an event stands. */
export function StateBadge({ kind, state }: { kind: string; state: State }) {
  return (
    <Badge color={colors[state]} variant="light" tt="none" miw="max-content">
      {stateName(kind, state)}
    </Badge>
  );
}

interface MarksProps {
  isNoticeLate: boolean;
  isRecordedLate: boolean;
}

/** What stays on record of how it came about. */
export function Marks({ isNoticeLate, isRecordedLate }: MarksProps) {
  return (
    <>
      {isNoticeLate && (
        <Badge color="red" variant="light" tt="none">
          thông báo muộn
        </Badge>
      )}
      {isRecordedLate && (
        <Badge color="gray" variant="light" tt="none">
          ghi nhận sau
        </Badge>
      )}
    </>
  );
}

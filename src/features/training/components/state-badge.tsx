import { Badge } from '@mantine/core';
import { type CourseState, stateNames } from '../courses.names';

const colors: Record<CourseState, string> = {
  planned: 'gray',
  announced: 'blue',
  held: 'yellow',
  closed: 'teal',
  cancelled: 'red',
};

/** Where a course stands. */
export function StateBadge({ state }: { state: CourseState }) {
  return (
    <Badge color={colors[state]} variant="light" tt="none">
      {stateNames[state]}
    </Badge>
  );
}

/** That it was held before it was recorded here. */
export function RecordedLate() {
  return (
    <Badge color="gray" variant="light" tt="none">
      ghi nhận sau
    </Badge>
  );
}

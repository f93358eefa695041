import { Badge } from '@mantine/core';
import { type SpokespersonState, stateNames } from '../spokespersons.names';

const stateColors: Record<SpokespersonState, string> = { planned: 'blue', current: 'teal', ended: 'gray' };

/** Where a term stands. */
export function StateBadge({ state }: { state: SpokespersonState }) {
  return (
    <Badge color={stateColors[state]} variant="light" tt="none">
      {stateNames[state]}
    </Badge>
  );
}

/** Whether reporters can find the person in the public directory. */
export function PublishedBadge({ published }: { published: boolean }) {
  return (
    <Badge color={published ? 'teal' : 'yellow'} variant="light" tt="none">
      {published ? 'Đã công bố' : 'Chưa công bố'}
    </Badge>
  );
}

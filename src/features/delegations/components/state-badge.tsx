import { Badge } from '@mantine/core';
import { type DelegationState, stateNames } from '../delegations.names';

const colors: Record<DelegationState, string> = {
  unsigned: 'yellow',
  planned: 'blue',
  current: 'teal',
  ended: 'gray',
  revoked: 'red',
};

/** Where a delegation stands. */
export function StateBadge({ state }: { state: DelegationState }) {
  return (
    <Badge color={colors[state]} variant="light" tt="none" miw="max-content">
      {stateNames[state]}
    </Badge>
  );
}

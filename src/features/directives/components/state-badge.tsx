import { Badge } from '@mantine/core';
import { type AcknowledgementState, stateNames as acknowledgementNames } from '../acknowledgements.names';
import { type DirectiveState, stateNames } from '../directives.names';

const colors: Record<DirectiveState, string> = { draft: 'gray', issued: 'blue', ended: 'yellow', voided: 'red' };

/** Where a directive stands. */
export function StateBadge({ state }: { state: DirectiveState }) {
  return (
    <Badge color={colors[state]} variant="light" tt="none" miw="max-content">
      {stateNames[state]}
    </Badge>
  );
}

const ownColors: Record<AcknowledgementState, string> = {
  waiting: 'gray',
  read: 'blue',
  confirmed: 'teal',
  returned: 'orange',
};

/** How far an agency has got with it. */
export function AcknowledgementBadge({ state }: { state: AcknowledgementState }) {
  return (
    <Badge color={ownColors[state]} variant="light" tt="none" miw="max-content">
      {acknowledgementNames[state]}
    </Badge>
  );
}

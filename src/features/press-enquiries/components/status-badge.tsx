import { Badge } from '@mantine/core';
import { type Status, statusNames } from '../press-enquiries.names';

const colors: Record<Status, string> = {
  received: 'yellow',
  assigned: 'blue',
  answered: 'teal',
  refused: 'orange',
  voided: 'gray',
};

/** Where an enquiry stands. */
export function StatusBadge({ status }: { status: string }) {
  return (
    <Badge color={colors[status as Status]} variant="light" tt="none" miw="max-content">
      {statusNames[status as Status]}
    </Badge>
  );
}

/** That it is about an unexpected event, which has its own clock. */
export function EventBadge({ kind }: { kind: string }) {
  if (kind !== 'unexpected_event') return null;
  return (
    <Badge color="red" variant="light" tt="none" miw="max-content">
      Đột xuất
    </Badge>
  );
}

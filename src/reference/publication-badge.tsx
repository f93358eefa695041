import { Badge } from '@mantine/core';
import { type Publication, publicationNames } from './publication.logic';

const colors: Record<Publication, string> = {
  published: 'teal',
  late: 'orange',
  overdue: 'red',
  waiting: 'yellow',
  withdrawn: 'gray',
  none: 'yellow',
};

/** How a record stands with the public directory. */
export function PublicationBadge({ publication }: { publication: Publication }) {
  return (
    <Badge color={colors[publication]} variant="light" tt="none" miw="max-content">
      {publicationNames[publication]}
    </Badge>
  );
}

import { Badge, Group, Text } from '@mantine/core';
import { formatDate, today } from '@/lib/dates';
import { daysBetween } from '../acknowledgements.logic';

/** How many days late something is, once it is. */
export function Late({ due }: { due: string }) {
  const late = daysBetween(due, today());
  if (late <= 0) return null;
  return (
    <Badge color="red" variant="light" tt="none" miw="max-content">
      Quá hạn {late} ngày
    </Badge>
  );
}

/** By which day it is to be confirmed, in a line of a list. */
export function DueDay({ due }: { due: string | null }) {
  if (due === null) return null;
  return (
    <Group gap={6} component="span">
      <Late due={due} />
      <Text size="xs" c="dimmed" component="time" dateTime={due}>
        Hạn {formatDate(due)}
      </Text>
    </Group>
  );
}

import { Badge, Group, Text } from '@mantine/core';
import { formatDate, today } from '@/lib/dates';
import { daysBetween } from '../acknowledgements.logic';

/** By which day it is to be confirmed, in red how many days late. */
export function DueDay({ due }: { due: string | null }) {
  if (due === null) return null;
  const late = daysBetween(due, today());
  return (
    <Group gap={6} component="span">
      {late > 0 && (
        <Badge color="red" variant="light" tt="none">
          Quá hạn {late} ngày
        </Badge>
      )}
      <Text size="xs" c="dimmed" component="time" dateTime={due}>
        Hạn {formatDate(due)}
      </Text>
    </Group>
  );
}

import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { overdueText } from '@/reference/deadlines.logic';
import { DemoBadge } from '@/ui/demo-badge';
import type { CalendarRow } from '../calendar.api';
import { colorOf, tell } from '../calendar.kinds';
import { isOverdue, timeText } from '../calendar.logic';

/** One thing of a day: what happens, to what, when and whose it is. */
export function CalendarEntry({ row, now }: { row: CalendarRow; now: number }) {
  const { name, group, path, detail } = tell(row);
  const Icon = group?.icon;
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group align="flex-start" gap="sm" wrap="nowrap">
        {Icon && <Icon size={20} aria-hidden color={colorOf(group)} style={{ flex: 'none' }} />}
        <Stack gap={2} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap={6}>
            <Text size="sm" fw={600}>
              {name}
            </Text>
            {isOverdue(row, now) && (
              <Badge color="red" variant="light" tt="none">
                {overdueText(row.ends_at, new Date(now))}
              </Badge>
            )}
            {row.is_demo && <DemoBadge />}
          </Group>
          {path ? (
            <Anchor component={Link} to={path} size="sm">
              {row.title}
            </Anchor>
          ) : (
            <Text size="sm">{row.title}</Text>
          )}
          {detail && (
            <Text size="sm" lineClamp={2}>
              {detail}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {timeText(row)} · {row.agency_short_name}
          </Text>
        </Stack>
      </Group>
    </Paper>
  );
}

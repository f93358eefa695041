import { Badge, Stack, Text } from '@mantine/core';
import { formatDayOf } from '@/lib/dates';

interface Props {
  active: boolean;
  since: string;
  deactivatedAt: string | null;
  reason: string | null;
}

/** Whether a role holds, since when, or when and why it ended. */
export function RoleState({ active, since, deactivatedAt, reason }: Props) {
  return (
    <Stack gap={2} align="flex-start">
      <Badge variant="light" tt="none" color={active ? 'teal' : 'gray'}>
        {active ? 'Đang hoạt động' : 'Đã ngừng'}
      </Badge>
      <Text size="xs" c="dimmed">
        {deactivatedAt === null ? `từ ${formatDayOf(since)}` : `${formatDayOf(deactivatedAt)}: ${reason}`}
      </Text>
    </Stack>
  );
}

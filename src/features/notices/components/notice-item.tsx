import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { Due } from '@/reference/due';
import type { Notice } from '../notices.api';
import { type NoticeKind, noticePath, noticeText } from '../notices.names';
import { useReadNotices } from '../notices.queries';

const colors: Partial<Record<NoticeKind, string>> = { overdue: 'var(--mantine-color-red-light-color)' };

/** Something that concerns one: what, of which record, since when; following it reads it. */
export function NoticeItem({ notice, now }: { notice: Notice; now: number }) {
  const read = useReadNotices();
  const { key, kind, title, agency_short_name, detail, at, due_at, read_at } = notice;
  const isUnread = read_at === null;
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap={6}>
            <Text size="sm" fw={isUnread ? 700 : 400} c={colors[kind]}>
              {noticeText(notice)}
            </Text>
            {isUnread && (
              <Badge color="blue" variant="light" tt="none">
                Mới
              </Badge>
            )}
          </Group>
          <Anchor
            component={Link}
            to={noticePath(notice)}
            size="sm"
            onClick={() => {
              if (isUnread) read.mutate([key]);
            }}
          >
            {title}
          </Anchor>
          {detail && (
            <Text size="sm" style={{ whiteSpace: 'pre-line' }} lineClamp={2}>
              {detail}
            </Text>
          )}
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {agency_short_name} · {formatMoment(at)}
            </Text>
            <Due dueAt={due_at} now={now} />
          </Group>
        </Stack>
        {isUnread && (
          <Button
            variant="default"
            size="xs"
            loading={read.isPending}
            onClick={() => read.mutate([key])}
            aria-label={`Đã đọc: ${noticeText(notice)}, ${title}`}
          >
            Đã đọc
          </Button>
        )}
      </Group>
    </Paper>
  );
}

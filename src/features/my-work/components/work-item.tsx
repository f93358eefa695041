import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { Due } from '@/reference/due';
import { SeverityBadge } from '@/reference/severity-badge';
import { whatToDo, workPath } from '@/reference/work';
import { FailureAlert } from '@/ui/failure-alert';
import type { Work } from '../my-work.api';
import { useMarkSeen } from '../my-work.queries';

/** One thing that waits: what to do, in which matter, by when. */
export function WorkItem({ work, now }: { work: Work; now: number }) {
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap={6}>
            <Text size="sm" fw={600}>
              {whatToDo(work)}
            </Text>
            {work.severity && <SeverityBadge severity={work.severity} />}
          </Group>
          <Anchor component={Link} to={workPath(work.kind, work.incident_id, work.id, work.step)} size="sm">
            {work.incident_title}
          </Anchor>
          {work.detail && (
            <Text size="sm" style={{ whiteSpace: 'pre-line' }} lineClamp={3}>
              {work.detail}
            </Text>
          )}
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {work.agency_short_name} · từ {formatMoment(work.since)}
            </Text>
            <Due dueAt={work.due_at} now={now} />
          </Group>
        </Stack>
        {work.kind === 'mention' && <Seen work={work} />}
      </Group>
    </Paper>
  );
}

function Seen({ work }: { work: Work }) {
  const seen = useMarkSeen();
  return (
    <Stack gap="xs" align="flex-end">
      <Button
        variant="default"
        size="xs"
        loading={seen.isPending}
        onClick={() => seen.mutate(work.id)}
        aria-label={`Đã xem: ${work.incident_title}`}
      >
        Đã xem
      </Button>
      <FailureAlert message={seen.error ? describeError(seen.error) : undefined} of={seen.error} />
    </Stack>
  );
}

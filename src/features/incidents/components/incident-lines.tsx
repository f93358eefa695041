import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Due } from '@/reference/due';
import { nextStepNames } from '@/reference/incidents';
import { SeverityBadge } from '@/reference/severity-badge';
import { DemoBadge } from '@/ui/demo-badge';
import type { ListedIncident } from '../incident-lists.api';

/** What it is about, and how grave. */
export function IncidentTitle({ row }: { row: ListedIncident }) {
  return (
    <Stack gap={4} align="flex-start">
      <Anchor component={Link} to={paths.incident(row.id)} fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
        {row.title}
      </Anchor>
      <Group gap={6}>
        <SeverityBadge severity={row.severity} />
        {row.is_asked && (
          <Badge color="blue" variant="light" tt="none">
            Được hỏi xác minh
          </Badge>
        )}
        {row.is_demo && <DemoBadge />}
      </Group>
    </Stack>
  );
}

/** Which newspapers, and how many of their items have no outcome yet, as long as one is to be had. */
export function IncidentPress({ row }: { row: ListedIncident }) {
  if (row.item_count === 0) return <span>Chưa ghi tin, bài</span>;
  return (
    <Stack gap={2}>
      <span>{row.press_agency_names.join(', ')}</span>
      <Text size="xs" c="dimmed">
        {progressOf(row)}
      </Text>
    </Stack>
  );
}

function progressOf({ item_count, open_item_count, status, conclusion }: ListedIncident): string {
  if (open_item_count === 0) return `${item_count} tin, bài, đã xong`;
  // Of what was right there is nothing to correct; what is over waits for nothing.
  if (conclusion === 'accurate' || status === 'closed' || status === 'voided') return `${item_count} tin, bài`;
  return `${open_item_count}/${item_count} tin, bài chưa xong`;
}

/** What is to be done next, and by when. */
export function IncidentStep({ row, now }: { row: ListedIncident; now: number }) {
  if (row.next_step === null) return <span>Không còn việc</span>;
  return (
    <Stack gap={2} align="flex-start">
      <span>{nextStepNames[row.next_step]}</span>
      <Due dueAt={row.next_due_at} now={now} />
    </Stack>
  );
}

/** The moments at which a line says something else by itself. */
export const dueMoments = (rows: readonly ListedIncident[]) =>
  rows.flatMap(({ next_due_at }) => (next_due_at === null ? [] : Date.parse(next_due_at)));

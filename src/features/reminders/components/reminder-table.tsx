import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { dueText } from '@/reference/deadlines.logic';
import { Due } from '@/reference/due';
import { findingAbout, findingName } from '@/reference/finding-kinds';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { ReminderRow } from '../reminders.api';
import { isOpen } from '../reminders.names';
import { StateBadge, TimesBadge } from './state-badge';

const columns = (now: number): Column<ReminderRow>[] => [
  {
    key: 'subject',
    header: 'Đôn đốc',
    cell: (row) => (
      <Stack gap={2} align="flex-start" style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={paths.reminder(row.id)} fw={600} size="sm">
          {row.subject}
        </Anchor>
        <Text size="xs" c="dimmed">
          {findingAbout({ kind: row.finding_kind, about: row.finding_about }) ?? findingName(row.finding_kind)}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  { key: 'agency', header: 'Cơ quan', cell: (row) => row.agency_short_name },
  {
    key: 'sent',
    header: 'Gửi',
    cell: (row) => (
      <Stack gap={2}>
        <span>{formatMoment(row.created_at)}</span>
        <Text size="xs" c="dimmed">
          {row.letter_number && row.letter_date
            ? `Công văn ${row.letter_number} ngày ${formatDate(row.letter_date)}`
            : row.sender_short_name}
        </Text>
      </Stack>
    ),
  },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => (
      <Group gap={4}>
        <StateBadge state={row.state} />
        <TimesBadge ordinal={row.ordinal} />
      </Group>
    ),
  },
  {
    key: 'due',
    header: 'Hạn',
    cell: (row) =>
      isOpen(row.state) ? (
        <Due dueAt={row.due_at} now={now} />
      ) : (
        <Text size="xs" c="dimmed">
          {dueText(row.due_at)}
        </Text>
      ),
  },
];

interface Props {
  rows: ReminderRow[];
  /** The present by the server's clock, in milliseconds. */
  now: number;
  stale: boolean;
}

/** Reminders, each with where it stands. */
export function ReminderTable({ rows, now, stale }: Props) {
  return <DataTable caption="Đôn đốc" columns={columns(now)} rows={rows} rowKey={({ id }) => id} stale={stale} />;
}

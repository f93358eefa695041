import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment, formatTimeOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { dueText } from '@/reference/deadlines.logic';
import { Due } from '@/reference/due';
import { pressEventKindNames } from '@/reference/press-events';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { ListedEvent } from '../press-events.api';
import { isMeeting, modeNames } from '../press-events.names';
import { Marks, StateBadge } from './state-badge';

const columns = (now: number, withAgency: boolean): Column<ListedEvent>[] => [
  {
    key: 'title',
    header: 'Sự kiện',
    cell: (row) => (
      <Stack gap={2} align="flex-start" style={{ overflowWrap: 'anywhere' }}>
        <Text size="xs" c="dimmed">
          {pressEventKindNames[row.kind]}
          {row.role === 'participant' && ', đến cung cấp thông tin'}
        </Text>
        <Anchor component={Link} to={paths.pressEvent(row.id)} fw={600} size="sm">
          {row.title}
        </Anchor>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  {
    key: 'when',
    header: 'Thời gian, địa điểm',
    cell: (row) => (
      <Stack gap={2}>
        <span>
          {formatMoment(row.starts_at)}
          {row.ends_at && ` – ${formatTimeOf(row.ends_at)}`}
        </span>
        {row.mode && (
          <Text size="xs" c="dimmed">
            {row.place ?? modeNames[row.mode]}
          </Text>
        )}
      </Stack>
    ),
  },
  ...(withAgency ? [{ key: 'agency', header: 'Cơ quan', cell: (row: ListedEvent) => row.agency_short_name }] : []),
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => (
      <Stack gap={4} align="flex-start">
        <Group gap={4}>
          <StateBadge kind={row.kind} state={row.state} />
          <Marks isNoticeLate={row.is_notice_late} isRecordedLate={row.is_recorded_late} />
        </Group>
        {row.state === 'planned' && row.notice_due_at && (
          <Text size="xs" c="dimmed">
            Thông báo {dueText(row.notice_due_at)}
          </Text>
        )}
      </Stack>
    ),
  },
  { key: 'press', header: 'Báo chí', cell: pressOf },
  { key: 'promises', header: 'Việc đã hứa', cell: (row) => <Promises row={row} now={now} /> },
];

function pressOf({ kind, state, invited_count, attended_count, question_count }: ListedEvent) {
  if (!isMeeting(kind)) return '—';
  const isOver = state === 'held' || state === 'closed';
  const told = [
    isOver ? `${attended_count} báo có mặt` : `${invited_count} báo được mời`,
    question_count > 0 && `${question_count} câu hỏi`,
  ];
  return told.filter(Boolean).join(', ');
}

function Promises({ row, now }: { row: ListedEvent; now: number }) {
  if (row.open_promise_count === 0 || row.next_promise_on === null) return '—';
  const due = new Date(Date.parse(`${row.next_promise_on}T24:00:00+07:00`)).toISOString();
  return (
    <Stack gap={2} align="flex-start">
      <span>Còn {row.open_promise_count} việc</span>
      <Due dueAt={due} now={now} />
    </Stack>
  );
}

interface Props {
  caption: string;
  rows: ListedEvent[];
  /** The present by the server's clock, in milliseconds. */
  now: number;
  withAgency: boolean;
  stale: boolean;
}

/** Events, each a line. */
export function EventTable({ caption, rows, now, withAgency, stale }: Props) {
  return (
    <DataTable caption={caption} columns={columns(now, withAgency)} rows={rows} rowKey={({ id }) => id} stale={stale} />
  );
}

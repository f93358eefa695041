import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { DirectiveRow } from '../directives.api';
import { citation, isOverseen } from '../directives.logic';
import { ConfirmedBar } from './confirmed-bar';
import { DueDay } from './due-day';
import { AcknowledgementBadge, StateBadge } from './state-badge';

const columns: Column<DirectiveRow>[] = [
  {
    key: 'title',
    header: 'Văn bản',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.directive(row.id)} fw={600} size="sm">
          {row.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {citation(row)} · {row.issuer}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <StateBadge state={row.state} />
        {row.ended_on && row.state === 'ended' && (
          <Text size="xs" c="dimmed">
            từ {formatDate(row.ended_on)}
          </Text>
        )}
      </Stack>
    ),
  },
  {
    key: 'due',
    header: 'Hạn xác nhận',
    cell: ({ state, confirm_by, own_due }) =>
      confirm_by && state !== 'voided' ? formatDate(own_due ?? confirm_by) : '—',
  },
  { key: 'confirmed', header: 'Quán triệt', cell: (row) => <Confirmed row={row} /> },
];

function Confirmed({ row }: { row: DirectiveRow }) {
  const { state, asked_count, confirmed_count, late_count, own_state, own_due } = row;
  if (asked_count === 0 || state === 'voided') return '—';
  return (
    <Stack gap={6} align="stretch">
      {own_state && (
        <Stack gap={2} align="flex-start">
          <AcknowledgementBadge state={own_state} />
          <DueDay due={own_due} />
        </Stack>
      )}
      {isOverseen(row) && <ConfirmedBar confirmed={confirmed_count} asked={asked_count} late={late_count} />}
    </Stack>
  );
}

/** The directives one may see. */
export function DirectiveTable({ rows, stale }: { rows: DirectiveRow[]; stale: boolean }) {
  return <DataTable caption="Văn bản chỉ đạo" columns={columns} rows={rows} rowKey={({ id }) => id} stale={stale} />;
}

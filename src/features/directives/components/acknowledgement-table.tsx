import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { AcknowledgementRow } from '../acknowledgements.api';
import { tellSpread } from '../acknowledgements.logic';
import { DueDay } from './due-day';
import { AcknowledgementBadge } from './state-badge';

const columns: Column<AcknowledgementRow>[] = [
  {
    key: 'agency',
    header: 'Cơ quan',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.acknowledgement(row.id)} size="sm">
          {row.agency_name}
        </Anchor>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  { key: 'state', header: 'Quán triệt', cell: ({ state }) => <AcknowledgementBadge state={state} /> },
  {
    key: 'since',
    header: 'Chờ từ, hạn',
    cell: ({ state, since, due }) =>
      state === 'confirmed' ? (
        '—'
      ) : (
        <Stack gap={2} align="flex-start">
          <span>{formatDayOf(since)}</span>
          <DueDay due={due} />
        </Stack>
      ),
  },
  {
    key: 'spread',
    header: 'Đã quán triệt thế nào',
    cell: (row) => (
      <Stack gap={2}>
        <span>{tellSpread(row) || '—'}</span>
        {row.return_reason && (
          <Text size="xs" c="dimmed">
            Đề nghị bổ sung: {row.return_reason}
          </Text>
        )}
      </Stack>
    ),
  },
];

/** Agencies and how far each has got. */
export function AcknowledgementTable({ rows, stale }: { rows: AcknowledgementRow[]; stale: boolean }) {
  return (
    <DataTable
      caption="Các cơ quan được gửi văn bản"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      stale={stale}
    />
  );
}

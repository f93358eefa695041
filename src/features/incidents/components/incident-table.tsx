import { Stack } from '@mantine/core';
import { formatDayOf } from '@/lib/dates';
import { type Column, DataTable } from '@/ui/data-table';
import { useServerNow } from '@/ui/use-server-now';
import type { ListedIncident } from '../incident-lists.api';
import type { IncidentOrder } from '../incidents.filters';
import { dueMoments, IncidentPress, IncidentStep, IncidentTitle } from './incident-lines';
import { ConclusionBadge, StatusBadge } from './status-badge';

const columnsAt = (now: number, withAgency: boolean): Column<ListedIncident, IncidentOrder>[] => [
  { key: 'title', header: 'Vụ việc', cell: (row) => <IncidentTitle row={row} /> },
  ...(withAgency ? [{ key: 'agency', header: 'Cơ quan', cell: (row: ListedIncident) => row.agency_short_name }] : []),
  { key: 'press', header: 'Báo chí', cell: (row) => <IncidentPress row={row} /> },
  {
    key: 'status',
    header: 'Trạng thái',
    cell: (row) => (
      <Stack gap={4} align="flex-start">
        <StatusBadge status={row.status} />
        <ConclusionBadge conclusion={row.conclusion} />
      </Stack>
    ),
  },
  {
    key: 'found',
    header: 'Phát hiện',
    orders: { ascending: 'oldest', descending: 'newest' },
    cell: (row) => formatDayOf(row.found_at),
  },
  { key: 'step', header: 'Việc tiếp theo', cell: (row) => <IncidentStep row={row} now={now} /> },
];

interface Props {
  rows: ListedIncident[];
  order: IncidentOrder;
  onOrder: (order: IncidentOrder) => void;
  stale: boolean;
  /** Incidents of several agencies may stand in it. */
  withAgency: boolean;
}

/** The list of incidents. */
export function IncidentTable({ withAgency, ...props }: Props) {
  const now = useServerNow(dueMoments(props.rows));
  const several = withAgency || props.rows.some((row) => row.is_asked || row.agency_id !== props.rows[0]?.agency_id);
  return (
    <DataTable
      caption="Danh sách vụ việc thông tin báo chí"
      columns={columnsAt(now, several)}
      rowKey={(row) => row.id}
      {...props}
    />
  );
}

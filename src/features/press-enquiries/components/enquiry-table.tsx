import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Due } from '@/reference/due';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import { useServerNow } from '@/ui/use-server-now';
import type { ListedEnquiry } from '../press-enquiries.api';
import type { EnquiryOrder } from '../press-enquiries.filters';
import { isOpen, mediumName } from '../press-enquiries.names';
import { EventBadge, StatusBadge } from './status-badge';

const columnsAt = (now: number, withAgency: boolean): Column<ListedEnquiry, EnquiryOrder>[] => [
  { key: 'title', header: 'Vấn đề hỏi', cell: (row) => <Title row={row} /> },
  ...(withAgency ? [{ key: 'agency', header: 'Cơ quan', cell: (row: ListedEnquiry) => row.agency_short_name }] : []),
  { key: 'reporter', header: 'Phóng viên', cell: (row) => <Reporter row={row} /> },
  {
    key: 'received',
    header: 'Tiếp nhận',
    orders: { ascending: 'oldest', descending: 'newest' },
    cell: (row) => formatMoment(row.received_at),
  },
  {
    key: 'status',
    header: 'Trạng thái',
    cell: (row) => (
      <Stack gap={4} align="flex-start">
        <StatusBadge status={row.status} />
        {row.speaker_name && <Text size="xs">{row.speaker_name}</Text>}
      </Stack>
    ),
  },
  { key: 'due', header: 'Hạn trả lời', cell: (row) => <ReplyDue row={row} now={now} /> },
];

function Title({ row }: { row: ListedEnquiry }) {
  return (
    <Stack gap={4} style={{ overflowWrap: 'anywhere' }}>
      <Anchor component={Link} to={paths.pressEnquiry(row.id)} size="sm">
        {row.title}
      </Anchor>
      <Group gap={6}>
        <EventBadge kind={row.kind} />
        {row.is_asked && (
          <Text size="xs" c="dimmed">
            Được hỏi phối hợp
          </Text>
        )}
        {row.is_demo && <DemoBadge />}
      </Group>
    </Stack>
  );
}

function Reporter({ row }: { row: ListedEnquiry }) {
  return (
    <Stack gap={2}>
      <Text size="sm">{row.reporter_name}</Text>
      <Text size="xs" c="dimmed">
        {row.press_agency_name} · {mediumName(row.medium)}
        {row.receipt_number && ` ${row.receipt_number}`}
      </Text>
    </Stack>
  );
}

function ReplyDue({ row, now }: { row: ListedEnquiry; now: number }) {
  if (isOpen(row)) return row.due_at ? <Due dueAt={row.due_at} now={now} /> : <Text size="xs">Không quy định</Text>;
  if (row.answered_at === null) return null;
  const late = row.due_at !== null && Date.parse(row.answered_at) > Date.parse(row.due_at);
  return (
    <Text size="xs" {...(late && { c: 'var(--mantine-color-error)' })}>
      {formatMoment(row.answered_at)}
      {late && ', quá hạn'}
    </Text>
  );
}

interface Props {
  rows: ListedEnquiry[];
  order: EnquiryOrder;
  onOrder: (order: EnquiryOrder) => void;
  stale: boolean;
  /** Enquiries of several agencies may stand in it. */
  withAgency: boolean;
}

/** The list of press enquiries. */
export function EnquiryTable({ withAgency, ...props }: Props) {
  const now = useServerNow(props.rows.flatMap((row) => (isOpen(row) && row.due_at ? [Date.parse(row.due_at)] : [])));
  const several = withAgency || props.rows.some((row) => row.is_asked || row.agency_id !== props.rows[0]?.agency_id);
  return (
    <DataTable
      caption="Danh sách đề nghị của báo chí"
      columns={columnsAt(now, several)}
      rowKey={(row) => row.id}
      {...props}
    />
  );
}

import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment, formatUntil } from '@/lib/dates';
import { formatSince } from '@/lib/local-time';
import { paths } from '@/lib/paths';
import { dueText } from '@/reference/deadlines.logic';
import { PublicationBadge } from '@/reference/publication-badge';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { DelegationRow } from '../delegations.api';
import type { DelegationOrder } from '../delegations.filters';
import { StateBadge } from './state-badge';

const columns: Column<DelegationRow, DelegationOrder>[] = [
  {
    key: 'name',
    header: 'Người được ủy quyền',
    orders: { ascending: 'name', descending: 'name_desc' },
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.delegation(row.id)} fw={600} size="sm">
          {row.delegate_name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {row.delegate_position}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  { key: 'matter', header: 'Vụ việc', cell: (row) => row.matter },
  { key: 'agency', header: 'Cơ quan', cell: (row) => row.agency_short_name },
  {
    key: 'document',
    header: 'Văn bản',
    cell: (row) =>
      row.signed_at === null ? (
        'Chưa ký'
      ) : (
        <Stack gap={2}>
          <span>{row.document_number}</span>
          <Text size="xs" c="dimmed">
            ký {formatMoment(row.signed_at)}
          </Text>
        </Stack>
      ),
  },
  {
    key: 'term',
    header: 'Thời hạn',
    orders: { ascending: 'oldest', descending: 'newest' },
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <span>
          Từ {formatSince(row.starts_at)} {formatUntil(row.ends_at)}
        </span>
        <StateBadge state={row.state} />
      </Stack>
    ),
  },
  {
    key: 'publication',
    header: 'Công bố',
    cell: (row) =>
      row.state === 'unsigned' ? (
        'Sau khi ký'
      ) : (
        <Stack gap={2} align="flex-start">
          <PublicationBadge publication={row.publication} />
          {row.publish_due_at && row.publication !== 'none' && (
            <Text size="xs" c="dimmed">
              Hạn {dueText(row.publish_due_at)}
            </Text>
          )}
        </Stack>
      ),
  },
];

interface Props {
  rows: DelegationRow[];
  order: DelegationOrder;
  onOrder: (order: DelegationOrder) => void;
  stale: boolean;
}

/** The list of delegations. */
export function DelegationTable(props: Props) {
  return <DataTable caption="Danh sách ủy quyền phát ngôn" columns={columns} rowKey={(row) => row.id} {...props} />;
}

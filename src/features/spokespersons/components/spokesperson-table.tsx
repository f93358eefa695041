import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatPhone } from '@/lib/contact';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { SpokespersonRow } from '../spokespersons.api';
import type { SpokespersonOrder } from '../spokespersons.filters';
import { kindNames, standardKeys } from '../spokespersons.names';
import { PublishedBadge, StateBadge } from './state-badges';

const columns: Column<SpokespersonRow, SpokespersonOrder>[] = [
  {
    key: 'name',
    header: 'Họ và tên',
    orders: { ascending: 'name', descending: 'name_desc' },
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.spokesperson(row.id)} fw={600} size="sm">
          {row.full_name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {row.position}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  { key: 'agency', header: 'Cơ quan', cell: (row) => row.agency_short_name },
  { key: 'kind', header: 'Tư cách', cell: (row) => kindNames[row.kind] },
  {
    key: 'contact',
    header: 'Liên hệ',
    cell: (row) => (
      <Stack gap={2}>
        {row.official_phone ? <span>{formatPhone(row.official_phone)}</span> : <Missing what="điện thoại" />}
        {row.official_email ? <span>{row.official_email}</span> : <Missing what="thư điện tử" />}
      </Stack>
    ),
  },
  {
    key: 'term',
    header: 'Thời gian',
    orders: { ascending: 'oldest', descending: 'newest' },
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <span>
          {formatDate(row.valid_from)} – {row.valid_to ? formatDate(row.valid_to) : 'nay'}
        </span>
        <StateBadge state={row.state} />
      </Stack>
    ),
  },
  {
    key: 'published',
    header: 'Công bố',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <PublishedBadge published={row.published_at !== null} />
        {row.standards_met < standardKeys.length && (
          <Text size="xs" c="dimmed">
            Tiêu chuẩn: {row.standards_met}/{standardKeys.length}
          </Text>
        )}
      </Stack>
    ),
  },
];

function Missing({ what }: { what: string }) {
  return (
    <Text span size="sm" c="var(--mantine-color-error)">
      Thiếu {what}
    </Text>
  );
}

interface Props {
  rows: SpokespersonRow[];
  order: SpokespersonOrder;
  onOrder: (order: SpokespersonOrder) => void;
  stale: boolean;
}

/** The list of spokespersons. */
export function SpokespersonTable(props: Props) {
  return <DataTable caption="Danh sách người phát ngôn" columns={columns} rowKey={(row) => row.id} {...props} />;
}

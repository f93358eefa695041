import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { agencyKindName } from '@/reference/agency-kinds';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import { PhoneLink } from '@/ui/phone-link';
import type { ListedAgency } from '../agencies.api';
import type { AgencyOrder } from '../agencies.filters';
import type { Speaker } from '../agencies.logic';
import { NewHeadBadge } from './new-head-badge';
import { SpeakerNow } from './speaker-now';

/** A row of the list: an agency, and who speaks for it as far as one may know. */
export interface AgencyRow extends ListedAgency {
  speaker: Speaker;
  /** Its published contacts should have been confirmed again by now. */
  overdue: boolean;
  /** Its new head has appointed nobody yet. */
  newHead: boolean;
}

const columns: Column<AgencyRow, AgencyOrder>[] = [
  { key: 'code', header: 'Mã', cell: (agency) => agency.code },
  {
    key: 'name',
    header: 'Cơ quan',
    orders: { ascending: 'name', descending: 'name_desc' },
    cell: (agency) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.agency(agency.code)} fw={600} size="sm">
          {agency.name}
        </Anchor>
        {agency.dissolved_on && (
          <Badge color="gray" variant="light" tt="none">
            Giải thể từ {formatDate(agency.dissolved_on)}
          </Badge>
        )}
        {agency.overdue && (
          <Badge color="orange" variant="light" tt="none">
            Quá hạn xác nhận danh bạ
          </Badge>
        )}
        {agency.newHead && <NewHeadBadge />}
        {agency.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  { key: 'kind', header: 'Loại', cell: (agency) => agencyKindName(agency.kind) },
  {
    key: 'head',
    header: 'Người đứng đầu',
    cell: (agency) =>
      agency.head_name ? (
        <Stack gap={0}>
          <span>{agency.head_name}</span>
          <Text size="xs" c="dimmed">
            {agency.head_position}
          </Text>
        </Stack>
      ) : (
        '—'
      ),
  },
  {
    key: 'phone',
    header: 'Điện thoại',
    cell: (agency) => (agency.office_phone ? <PhoneLink digits={agency.office_phone} /> : '—'),
  },
  { key: 'speaker', header: 'Người phát ngôn', cell: (agency) => <SpeakerNow speaker={agency.speaker} /> },
];

interface Props {
  rows: AgencyRow[];
  order: AgencyOrder;
  onOrder: (order: AgencyOrder) => void;
}

/** The agencies as a table. */
export function AgencyList(props: Props) {
  return <DataTable caption="Danh sách cơ quan" columns={columns} rowKey={(agency) => agency.id} {...props} />;
}

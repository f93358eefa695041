import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatPhone } from '@/lib/contact';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { roleNames } from '@/session/permissions';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { PersonRole } from '../people.api';
import type { PeopleFilters } from '../people.filters';
import { RoleActions } from './role-actions';
import { RoleState } from './role-state';

const agency: Column<PersonRole> = { key: 'agency', header: 'Cơ quan', cell: (row) => row.agency_short_name };

const person: Column<PersonRole> = {
  key: 'person',
  header: 'Người dùng',
  cell: (row) => (
    <Stack gap={2} align="flex-start" miw={0}>
      <Anchor component={Link} to={paths.person(row.user_id)} fw={600} size="sm">
        {row.full_name}
      </Anchor>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {row.email}
      </Text>
      {row.phone && (
        <Text size="xs" c="dimmed">
          {formatPhone(row.phone)}
        </Text>
      )}
      {row.is_demo && <DemoBadge />}
    </Stack>
  ),
};

const rest: Column<PersonRole>[] = [
  { key: 'role', header: 'Vai trò', cell: (row) => roleNames[row.role] },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => (
      <RoleState
        active={row.active}
        since={row.since}
        deactivatedAt={row.deactivated_at}
        reason={row.deactivation_reason}
      />
    ),
  },
  {
    key: 'changed',
    header: 'Thay đổi gần nhất',
    cell: (row) => (
      <Text size="xs">
        {formatMoment(row.updated_at)}
        <br />
        {row.updated_by_name ?? 'Hệ thống'}
      </Text>
    ),
  },
  { key: 'actions', header: 'Thao tác', cell: (row) => <RoleActions held={row} /> },
];

const columns = { agency: [agency, person, ...rest], person: [person, agency, ...rest] };

interface Props {
  rows: PersonRole[];
  order: PeopleFilters['order'];
  stale: boolean;
}

/** Roles, by agency or by person. */
export function PeopleTable({ rows, order, stale }: Props) {
  return (
    <DataTable
      caption={order === 'agency' ? 'Người dùng theo cơ quan' : 'Người dùng theo tên'}
      columns={columns[order]}
      rows={rows}
      rowKey={(row) => row.id}
      stale={stale}
    />
  );
}

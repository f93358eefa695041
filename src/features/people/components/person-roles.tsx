import { Text } from '@mantine/core';
import { type Role, roleNames } from '@/session/permissions';
import { type Column, DataTable } from '@/ui/data-table';
import type { Person } from '../people.api';
import { RoleActions } from './role-actions';
import { RoleState } from './role-state';

type Held = Person['memberships'][number] & { full_name: string };

const columns: Column<Held>[] = [
  { key: 'agency', header: 'Cơ quan', cell: ({ agency }) => agency.short_name },
  { key: 'role', header: 'Vai trò', cell: ({ role }) => roleNames[role as Role] },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (held) => (
      <RoleState
        active={held.active}
        since={held.created_at}
        deactivatedAt={held.deactivated_at}
        reason={held.deactivation_reason}
      />
    ),
  },
  {
    key: 'actions',
    header: 'Thao tác',
    cell: ({ agency, role, ...held }) => (
      <RoleActions held={{ ...held, role: role as Role, agency_short_name: agency.short_name }} />
    ),
  },
];

/** A person's roles in the agencies one manages, in the order of the agencies. */
export function PersonRoles({ person: { memberships, full_name } }: { person: Person }) {
  if (memberships.length === 0) return <Text size="sm">Chưa có vai trò nào trong các cơ quan bạn quản trị.</Text>;
  const rows = memberships
    .map((held) => ({ ...held, full_name }))
    .sort((a, b) => a.agency.sort_order - b.agency.sort_order || a.agency.code.localeCompare(b.agency.code));
  return <DataTable caption={`Nhiệm vụ của ${full_name}`} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

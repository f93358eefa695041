import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { roleNames } from '@/session/permissions';
import type { Column } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { Invitation } from '../invitations.api';
import { stateNames } from '../invitations.filters';

const colors = { open: 'blue', expired: 'orange', accepted: 'teal', withdrawn: 'gray' } as const;

/** What a list tells of an invitation. */
export const invitationColumns = {
  email: {
    key: 'email',
    header: 'Người được mời',
    cell: (row) => (
      <Stack gap={2} align="flex-start" miw={0}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {row.email}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  agency: { key: 'agency', header: 'Cơ quan', cell: (row) => row.agency_short_name },
  role: { key: 'role', header: 'Vai trò', cell: (row) => roleNames[row.role] },
  state: {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Badge variant="light" tt="none" color={colors[row.state]}>
          {stateNames[row.state]}
        </Badge>
        <Text size="xs" c="dimmed">
          <Since {...row} />
        </Text>
      </Stack>
    ),
  },
  invited: {
    key: 'invited',
    header: 'Mời lúc',
    cell: (row) => (
      <Text size="xs">
        {formatMoment(row.created_at)}
        <br />
        {row.created_by_name ?? 'Hệ thống'}
        {row.inviter_has_left && (
          <Text span inherit c="var(--mantine-color-error)">
            , nay không còn quản trị
          </Text>
        )}
      </Text>
    ),
  },
} satisfies Record<string, Column<Invitation>>;

function Since({ state, expires_at, accepted_at, accepted_by, accepted_by_name, withdrawn_at }: Invitation) {
  if (state === 'accepted') {
    return (
      <>
        {accepted_at && formatMoment(accepted_at)}
        {accepted_by && (
          <>
            {', '}
            <Anchor component={Link} to={paths.person(accepted_by)} inherit underline="always">
              {accepted_by_name}
            </Anchor>
          </>
        )}
      </>
    );
  }
  if (state === 'withdrawn') return withdrawn_at && formatMoment(withdrawn_at);
  return `${state === 'open' ? 'đến' : 'từ'} ${formatMoment(expires_at)}`;
}

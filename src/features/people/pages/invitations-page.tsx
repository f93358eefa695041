import { type QueryClient, useQuery } from '@tanstack/react-query';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { useListFilters } from '@/session/use-list-filters';
import { type Column, DataTable } from '@/ui/data-table';
import { PagedList } from '@/ui/paged-list';
import { InvitationActions } from '../components/invitation-actions';
import { invitationColumns } from '../components/invitation-columns';
import { InvitationFilterBar } from '../components/invitation-filter-bar';
import { LeaveGuard } from '../components/leave-guard';
import { MadeLinks } from '../components/made-links';
import { PeopleFrame } from '../components/people-frame';
import type { Invitation } from '../invitations.api';
import { readFilters, writeFilters } from '../invitations.filters';
import { invitationsOptions } from '../invitations.queries';
import { useMadeLinks } from '../use-made-links';

const address = { read: readFilters, write: writeFilters };

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(invitationsOptions(readFilters(searchParams)));
}

export function Component() {
  return (
    <PeopleFrame title="Lời mời" crumbs={[{ label: 'Người dùng', to: paths.people }]} current={paths.invitations}>
      <Invitations />
    </PeopleFrame>
  );
}

function Invitations() {
  const { filters, change, clear, typed, type } = useListFilters(address);
  const list = useQuery(invitationsOptions(filters));
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const links = useMadeLinks();

  const renewed = (invitation: Invitation, fresh: { token: string; expires_at: string }) => {
    const short_name = invitation.agency_short_name;
    const agency = agencies.find(({ id }) => id === invitation.agency_id) ?? { name: short_name, short_name };
    links.add([{ ...invitation, ...fresh, agency }]);
  };
  const { email, agency, role, state, invited } = invitationColumns;
  const actions: Column<Invitation> = {
    key: 'actions',
    header: 'Thao tác',
    cell: (row) => <InvitationActions invitation={row} onRenewed={(fresh) => renewed(row, fresh)} />,
  };
  return (
    <>
      {links.made.length > 0 && <MadeLinks made={links.made} onTaken={links.take} />}
      <LeaveGuard untaken={links.untaken} />
      <InvitationFilterBar filters={filters} typed={typed} onType={type} onChange={change} onClear={clear} />
      <PagedList
        list={list}
        after={filters.after}
        noun="lời mời"
        emptyTitle="Không có lời mời nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => (
          <DataTable
            caption="Danh sách lời mời, mới nhất ở trên"
            columns={[email, agency, role, state, invited, actions]}
            rows={rows}
            rowKey={({ id }) => id}
            stale={stale}
          />
        )}
      </PagedList>
    </>
  );
}

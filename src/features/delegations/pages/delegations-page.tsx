import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { DelegationFilterBar } from '../components/delegation-filters';
import { DelegationTable } from '../components/delegation-table';
import { readFilters, writeFilters } from '../delegations.filters';
import { delegationListOptions } from '../delegations.queries';

const address = { read: readFilters, write: writeFilters };

/** The first page of the list, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(delegationListOptions(readFilters(searchParams)));
}

export function Component() {
  const { acting, can } = useActing();
  const { filters, asked, change, clear, typed, type, withAgency } = useListFilters(address);
  const list = useQuery(delegationListOptions(asked));

  return (
    <>
      <PageHeader
        title="Ủy quyền phát ngôn"
        actions={
          can('delegations.write', acting.agency.id) && (
            <Button component={Link} to={paths.newDelegation} leftSection={<IconPlus size={16} aria-hidden />}>
              Lập văn bản ủy quyền
            </Button>
          )
        }
      />
      <DelegationFilterBar
        filters={filters}
        typed={typed}
        onType={type}
        onChange={change}
        onClear={clear}
        withAgency={withAgency}
      />
      <PagedList
        list={list}
        after={filters.after}
        noun="văn bản"
        emptyTitle="Chưa có văn bản ủy quyền nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => (
          <DelegationTable rows={rows} order={filters.order} onOrder={(order) => change({ order })} stale={stale} />
        )}
      </PagedList>
    </>
  );
}

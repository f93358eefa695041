import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { ListPages } from '@/ui/list-pages';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { ErrorState, PageLoader } from '@/ui/states';
import { ManagersOnly } from '../components/managers-only';
import { PeopleFilterBar } from '../components/people-filter-bar';
import { PeopleTable } from '../components/people-table';
import { PeopleTabs } from '../components/people-tabs';
import { readFilters, writeFilters } from '../people.filters';
import { peopleOptions } from '../people.queries';

const address = { read: readFilters, write: writeFilters };

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(peopleOptions(readFilters(searchParams)));
}

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader
        title="Người dùng"
        actions={
          can('people.manage') && (
            <Button component={Link} to={paths.invite} leftSection={<IconMailPlus size={16} aria-hidden />}>
              Mời người dùng
            </Button>
          )
        }
      />
      <ManagersOnly>
        <PeopleTabs current={paths.people} />
        <SavedNotice />
        <People />
      </ManagersOnly>
    </>
  );
}

function People() {
  const { filters, change, clear, typed, type } = useListFilters(address);
  const list = useQuery(peopleOptions(filters));
  return (
    <>
      <PeopleFilterBar filters={filters} typed={typed} onType={type} onChange={change} onClear={clear} />
      {list.isPending ? (
        <PageLoader />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <ListPages
          page={list.data}
          after={filters.after}
          noun="vai trò"
          emptyTitle="Không có người dùng nào ở đây"
          onTurn={(after) => change({ after })}
        >
          <PeopleTable rows={list.data.rows} order={filters.order} stale={list.isPlaceholderData} />
        </ListPages>
      )}
    </>
  );
}

import { type QueryClient, useQuery } from '@tanstack/react-query';
import { paths } from '@/lib/paths';
import { useListFilters } from '@/session/use-list-filters';
import { PagedList } from '@/ui/paged-list';
import { PeopleFilterBar } from '../components/people-filter-bar';
import { PeopleFrame } from '../components/people-frame';
import { PeopleTable } from '../components/people-table';
import { readFilters, writeFilters } from '../people.filters';
import { peopleOptions } from '../people.queries';

const address = { read: readFilters, write: writeFilters };

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(peopleOptions(readFilters(searchParams)));
}

export function Component() {
  return (
    <PeopleFrame title="Người dùng" current={paths.people}>
      <People />
    </PeopleFrame>
  );
}

function People() {
  const { filters, change, clear, typed, type } = useListFilters(address);
  const list = useQuery(peopleOptions(filters));
  return (
    <>
      <PeopleFilterBar filters={filters} typed={typed} onType={type} onChange={change} onClear={clear} />
      <PagedList
        list={list}
        after={filters.after}
        noun="vai trò"
        emptyTitle="Không có người dùng nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => <PeopleTable rows={rows} order={filters.order} stale={stale} />}
      </PagedList>
    </>
  );
}

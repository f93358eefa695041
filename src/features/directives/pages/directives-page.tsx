import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { SavedNotice } from '@/ui/saved-notice';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { DirectiveFilterBar } from '../components/directive-filters';
import { DirectiveTable } from '../components/directive-table';
import { type DirectiveFilters, readFilters, writeFilters } from '../directives.filters';
import { directiveListOptions } from '../directives.queries';

/** The first page of the list, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(directiveListOptions(readFilters(searchParams)));
}

export function Component() {
  const { can } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const change = (to: Partial<DirectiveFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, after: null, ...to }), { replace });
  const [typed, type] = useTypedFilter(filters.query, (query) => change({ query }, true));
  const list = useQuery(directiveListOptions(filters));
  return (
    <>
      <PageHeader
        title="Văn bản chỉ đạo"
        actions={
          can('directives.run') && (
            <Button component={Link} to={paths.newDirective} leftSection={<IconPlus size={16} aria-hidden />}>
              Nhập văn bản
            </Button>
          )
        }
      />
      <SavedNotice />
      <DirectiveFilterBar
        filters={filters}
        typed={typed}
        onType={type}
        onChange={change}
        onClear={() => setSearch(writeFilters({ ...readFilters(new URLSearchParams()), order: filters.order }))}
      />
      <PagedList
        list={list}
        after={filters.after}
        noun="văn bản"
        emptyTitle="Chưa có văn bản chỉ đạo nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => <DirectiveTable rows={rows} stale={stale} />}
      </PagedList>
    </>
  );
}

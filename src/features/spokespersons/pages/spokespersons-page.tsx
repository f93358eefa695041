import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { SpokespersonFilterBar } from '../components/spokesperson-filters';
import { SpokespersonTable } from '../components/spokesperson-table';
import { readFilters, writeFilters } from '../spokespersons.filters';
import { spokespersonListOptions } from '../spokespersons.queries';

// Nobody's first list waits for the menu that exports it.
const ExportMenu = lazy(() => import('../components/export-menu').then((module) => ({ default: module.ExportMenu })));

const address = { read: readFilters, write: writeFilters };

/** The first page of the list, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(spokespersonListOptions(readFilters(searchParams)));
}

export function Component() {
  const { acting, can } = useActing();
  const { filters, asked, change, clear, typed, type, withAgency } = useListFilters(address);
  const list = useQuery(spokespersonListOptions(asked));

  return (
    <>
      <PageHeader
        title="Người phát ngôn"
        actions={
          <>
            <Suspense fallback={<Skeleton h={36} w={168} />}>
              <ExportMenu filters={asked} />
            </Suspense>
            {can('spokespersons.write', acting.agency.id) && (
              <Button component={Link} to={paths.newSpokesperson} leftSection={<IconPlus size={16} aria-hidden />}>
                Thêm người phát ngôn
              </Button>
            )}
          </>
        }
      />
      <SpokespersonFilterBar
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
        noun="người"
        emptyTitle="Chưa có người phát ngôn nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => (
          <SpokespersonTable rows={rows} order={filters.order} onOrder={(order) => change({ order })} stale={stale} />
        )}
      </PagedList>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { SavedNotice } from '@/ui/saved-notice';
import { useServerNow } from '@/ui/use-server-now';
import { DutiesPanel } from '../components/duties-panel';
import { EventFilterBar } from '../components/event-filters';
import { EventTable } from '../components/event-table';
import { ExportButton } from '../components/export-button';
import { readFilters, writeFilters } from '../press-events.filters';
import { dutiesOptions, eventListOptions } from '../press-events.queries';

const address = { read: readFilters, write: writeFilters };

/** The first page of the list the address names. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  const filters = readFilters(searchParams);
  return Promise.all([
    client.prefetchQuery(eventListOptions(filters)),
    client.prefetchQuery(dutiesOptions(filters.agencyId)),
  ]);
}

export function Component() {
  const { acting, can } = useActing();
  const { filters, asked, change, clear, typed, type, withAgency } = useListFilters(address);
  const list = useQuery(eventListOptions(asked));
  const now = useServerNow([]);
  return (
    <>
      <PageHeader
        title="Sự kiện báo chí"
        actions={
          <>
            <ExportButton filters={filters} asked={asked} />
            {can('events.write', acting.agency.id) && (
              <Button component={Link} to={paths.newPressEvent} leftSection={<IconPlus size={16} aria-hidden />}>
                Thêm sự kiện
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      <DutiesPanel agencyId={asked.agencyId} />
      <EventFilterBar
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
        noun="sự kiện"
        emptyTitle="Chưa có sự kiện báo chí nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => (
          <EventTable caption="Sự kiện báo chí" rows={rows} now={now} withAgency={withAgency} stale={stale} />
        )}
      </PagedList>
    </>
  );
}

import { Button } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { SavedNotice } from '@/ui/saved-notice';
import { useServerNow } from '@/ui/use-server-now';
import { ReminderFilterBar } from '../components/reminder-filters';
import { ReminderTable } from '../components/reminder-table';
import { type ReminderFilters, readFilters, writeFilters } from '../reminders.filters';
import { reminderListOptions } from '../reminders.queries';

/** The first page of the list, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(reminderListOptions(readFilters(searchParams)));
}

export function Component() {
  const { can, memberships } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const change = (to: Partial<ReminderFilters>) => setSearch(writeFilters({ ...filters, after: null, ...to }));
  const list = useQuery(reminderListOptions(filters));
  const now = useServerNow((list.data?.rows ?? []).map(({ due_at }) => Date.parse(due_at)));
  const sends = can('reminders.send');

  return (
    <>
      <PageHeader
        title="Đôn đốc"
        actions={
          sends && (
            <Button component={Link} to={paths.findings}>
              Chọn việc để đôn đốc
            </Button>
          )
        }
      />
      <SavedNotice />
      <ReminderFilterBar
        filters={filters}
        hasAgencies={memberships.length > 1 || memberships.some(({ role }) => role !== 'clerk')}
        onChange={change}
        onClear={() => setSearch(writeFilters({ ...readFilters(new URLSearchParams()), order: filters.order }))}
      />
      <PagedList
        list={list}
        after={filters.after}
        noun="văn bản đôn đốc"
        emptyTitle="Chưa có đôn đốc nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => <ReminderTable rows={rows} now={now} stale={stale} />}
      </PagedList>
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { today as todayOf } from '@/lib/dates';
import { serverNow } from '@/lib/server-clock';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { type CalendarFilters, readFilters, writeFilters } from '../calendar.filters';
import { kindsOf } from '../calendar.kinds';
import { endOfDay, groupByDay, shownDays } from '../calendar.logic';
import { calendarOptions, specialDaysOptions } from '../calendar.queries';
import { AgendaView } from '../components/agenda-view';
import { CalendarFilterBar } from '../components/calendar-filters';
import { CutNotice } from '../components/cut-notice';
import { DownloadButton } from '../components/download-button';
import { MonthBar } from '../components/month-bar';
import { MonthView } from '../components/month-view';

const views = [
  { value: 'month', label: 'Tháng' },
  { value: 'list', label: 'Danh sách' },
];

const askedOf = (filters: CalendarFilters) => ({
  ...shownDays(filters.day),
  agencyId: filters.agencyId,
  kinds: kindsOf(filters.groups),
});

/** The days off of the month; what is on them waits for who one acts as to be known. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  const { from, to } = shownDays(readFilters(searchParams, todayOf()).day);
  return client.prefetchQuery(specialDaysOptions(from, to));
}

export function Component() {
  const { acting, memberships } = useActing();
  const [search, setSearch] = useSearchParams();
  const heading = useId();
  const today = todayOf(new Date(serverNow()));
  const said = readFilters(search, today);
  const isClerk = acting.role === 'clerk';
  // A clerk of several agencies sees the one chosen in the header.
  const ownAgencyId = memberships.length > 1 ? acting.agency.id : null;
  const filters = isClerk ? { ...said, agencyId: ownAgencyId } : said;
  const change = (to: Partial<CalendarFilters>) =>
    setSearch(writeFilters({ ...said, ...to }, today), { replace: true });
  const choose = (day: string) => change({ day });

  const asked = askedOf(filters);
  const calendar = useQuery(calendarOptions(asked));
  // Without them the calendar is still worth having.
  const { data: specialDays = [] } = useQuery(specialDaysOptions(asked.from, asked.to));
  const rows = calendar.data?.rows ?? [];
  const dues = rows.filter(({ is_due }) => is_due).map(({ ends_at }) => Date.parse(ends_at));
  const now = useServerNow([...dues, endOfDay(today)]);
  const shown = {
    day: filters.day,
    today,
    days: groupByDay(rows, asked.from, asked.to),
    specialDays,
    now,
    stale: calendar.isPlaceholderData,
  };

  return (
    <>
      <PageHeader
        title="Lịch công tác"
        actions={
          <>
            <SegmentedControl
              aria-label="Cách xem"
              data={views}
              value={filters.view}
              onChange={(view) => change({ view: view as CalendarFilters['view'] })}
            />
            <DownloadButton filters={filters} />
          </>
        }
      />
      <CalendarFilterBar filters={filters} onChange={change} withAgency={!isClerk} />
      <MonthBar id={heading} day={filters.day} today={today} onChoose={choose} />
      {calendar.isPending ? (
        <PageLoader />
      ) : calendar.isError ? (
        <ErrorState error={calendar.error} onRetry={() => calendar.refetch()} />
      ) : (
        <>
          {calendar.data.isCut && <CutNotice rows={rows} />}
          {filters.view === 'list' ? (
            <AgendaView {...shown} />
          ) : (
            <MonthView {...shown} labelledBy={heading} onChoose={choose} />
          )}
        </>
      )}
    </>
  );
}

import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '@/lib/dates';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { AgenciesFindings } from '../components/agencies-findings';
import { AsOfFilter } from '../components/as-of';
import { KeyFigures } from '../components/key-figures';
import { PeriodFilters } from '../components/period-filters';
import { ScopeFilter } from '../components/scope-filter';
import { dashboardOptions } from '../dashboard.queries';
import { findings, sentLetters } from '../figures.lists';
import { readFilters, type SupervisionFilters, writeFilters } from '../supervision.filters';

// What draws is heavy: it comes beside the data, and nothing else waits for it.
const loadCharts = () => import('../components/figure-charts');
const FigureCharts = lazy(async () => ({ default: (await loadCharts()).FigureCharts }));

export function prefetch(client: QueryClient, { searchParams }: URL) {
  // A failure is the page's to show.
  loadCharts().catch(() => undefined);
  return client.prefetchQuery(dashboardOptions(readFilters(searchParams)));
}

export function Component() {
  const [search, setSearch] = useSearchParams();
  const { acting, memberships } = useActing();
  const isClerk = acting.role === 'clerk';
  const said = readFilters(search);
  // A clerk sees the agency they act for, as in every list a number opens.
  const isOfOne = isClerk && memberships.length > 1;
  const filters = isClerk ? { ...said, agencyId: isOfOne ? acting.agency.id : null, withBelow: !isOfOne } : said;
  const dashboard = useQuery(dashboardOptions(filters));
  const change = (to: Partial<SupervisionFilters>) => setSearch(writeFilters({ ...said, ...to }));
  // How it is shown is no step one goes back over, nor does the page jump.
  const show = (to: Partial<SupervisionFilters>) =>
    setSearch(writeFilters({ ...said, ...to }), { replace: true, preventScrollReset: true });

  return (
    <>
      <PageHeader
        title="Giám sát"
        actions={
          <>
            <Button component={Link} to={sentLetters(filters)} variant="default">
              Văn bản gửi báo chí
            </Button>
            <Button component={Link} to={findings(filters)} variant="default">
              Danh sách việc cần chấn chỉnh
            </Button>
          </>
        }
      />
      <Group role="search" align="flex-end" gap="sm" mb="xs" className="no-print">
        {!isClerk && <ScopeFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={change} />}
        <PeriodFilters period={filters} onChange={change} />
        <AsOfFilter day={filters.day} onChange={(day) => change({ day })} />
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        Kỳ từ {formatDate(filters.from)} đến {formatDate(filters.to)}. Ngày «Tính đến hết» chỉ đổi việc cần chấn chỉnh;
        vụ việc đang xử lý và người phát ngôn luôn là của hiện nay.
      </Text>
      {dashboard.isPending ? (
        <PageLoader />
      ) : dashboard.isError ? (
        <ErrorState error={dashboard.error} onRetry={() => dashboard.refetch()} />
      ) : (
        <Stack aria-busy={dashboard.isPlaceholderData}>
          <KeyFigures dashboard={dashboard.data} filters={filters} />
          <Suspense fallback={<Skeleton h={860} />}>
            <FigureCharts dashboard={dashboard.data} filters={filters} onShow={(asTable) => show({ asTable })} />
          </Suspense>
          <AgenciesFindings
            agencies={dashboard.data.findings}
            filters={filters}
            stale={dashboard.isPlaceholderData}
            onShowAll={(withFaultless) => show({ withFaultless })}
          />
        </Stack>
      )}
    </>
  );
}

import { Group, SimpleGrid, Stack } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { AgencyTable, MonthTable, NewspaperTable } from '../components/figure-tables';
import { FiguresSection } from '../components/figures-section';
import { PeriodFilters } from '../components/period-filters';
import { ScopeFilter, useHasBelow } from '../components/scope-filter';
import { SummaryFigures } from '../components/summary-figures';
import { type FigureFilters, readFilters, writeFilters } from '../figures.filters';
import { figuresOptions } from '../figures.queries';

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(figuresOptions(readFilters(searchParams)));
}

export function Component() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const figures = useQuery(figuresOptions(filters));
  const change = (to: Partial<FigureFilters>) => setSearch(writeFilters({ ...filters, ...to }));
  // The lists are of one agency or of all one may read, not of a part of the tree.
  const isListable = !(useHasBelow(filters.agencyId) && filters.withBelow);
  const shown = { filters, isListable };

  return (
    <>
      <PageHeader title="Số liệu" crumbs={[{ label: 'Giám sát', to: paths.supervision }]} />
      <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
        <ScopeFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={change} />
        <PeriodFilters filters={filters} onChange={change} />
      </Group>
      {figures.isPending ? (
        <PageLoader />
      ) : figures.isError ? (
        <ErrorState error={figures.error} onRetry={() => figures.refetch()} />
      ) : (
        <Stack aria-busy={figures.isPlaceholderData}>
          <SummaryFigures figures={figures.data} {...shown} />
          <FiguresSection title="Theo báo">
            <NewspaperTable figures={figures.data} {...shown} />
          </FiguresSection>
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <FiguresSection title="Vụ việc đang xử lý theo cơ quan">
              <AgencyTable figures={figures.data} />
            </FiguresSection>
            <FiguresSection title="Mười hai tháng">
              <MonthTable figures={figures.data} {...shown} />
            </FiguresSection>
          </SimpleGrid>
        </Stack>
      )}
    </>
  );
}

import { Button, Checkbox, Group, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { findingName } from '@/reference/finding-kinds';
import type { AgencyFindings } from '@/reference/findings.api';
import { findingCountsOptions } from '@/reference/findings.queries';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { AsOfFilter, PastNote } from '../components/as-of';
import { HeatMap } from '../components/heat-map';
import { ScopeFilter } from '../components/scope-filter';
import { readFilters, type SupervisionFilters, writeFilters } from '../supervision.filters';
import { splitKinds, totalOf } from '../supervision.logic';

const countsOf = ({ agencyId, withBelow, day }: SupervisionFilters) =>
  findingCountsOptions({ agencyId, withBelow, day });

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(countsOf(readFilters(searchParams)));
}

export function Component() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const counts = useQuery(countsOf(filters));
  const change = (to: Partial<SupervisionFilters>) => setSearch(writeFilters({ ...filters, ...to }));
  const list = writeFilters({ ...filters, withFaultless: false });

  return (
    <>
      <PageHeader
        title="Giám sát"
        actions={
          <>
            <Button component={Link} to={paths.figures} variant="default">
              Số liệu
            </Button>
            <Button component={Link} to={{ pathname: paths.findings, search: list.toString() }} variant="default">
              Danh sách việc cần chấn chỉnh
            </Button>
          </>
        }
      />
      <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
        <ScopeFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={change} />
        <AsOfFilter day={filters.day} onChange={(day) => change({ day })} />
      </Group>
      <PastNote day={filters.day} />
      {counts.isPending ? (
        <PageLoader />
      ) : counts.isError ? (
        <ErrorState error={counts.error} onRetry={() => counts.refetch()} />
      ) : (
        <Counted
          agencies={counts.data}
          filters={filters}
          stale={counts.isPlaceholderData}
          onShowAll={(withFaultless) => change({ withFaultless })}
        />
      )}
    </>
  );
}

interface CountedProps {
  agencies: AgencyFindings[];
  filters: SupervisionFilters;
  stale: boolean;
  onShowAll: (all: boolean) => void;
}

function Counted({ agencies, filters, stale, onShowAll }: CountedProps) {
  const { withFaultless } = filters;
  const faulty = agencies.filter((agency) => totalOf(agency).found > 0);
  const { found, absent } = splitKinds(agencies);
  const faultless = agencies.length - faulty.length;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" aria-live="polite">
          {faulty.length} cơ quan có việc cần chấn chỉnh, {faultless} cơ quan không có việc nào.
        </Text>
        {faulty.length > 0 && faultless > 0 && (
          <Checkbox
            label="Hiện cả cơ quan không có việc nào"
            checked={withFaultless}
            onChange={(event) => onShowAll(event.currentTarget.checked)}
          />
        )}
      </Group>
      {found.length === 0 ? (
        <EmptyState title={agencies.length === 0 ? 'Không có cơ quan nào ở đây' : 'Không có việc nào cần chấn chỉnh'} />
      ) : (
        <HeatMap agencies={agencies} rows={withFaultless ? agencies : faulty} filters={filters} stale={stale} />
      )}
      {absent.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          Đã xem và không thấy: {absent.map((kind) => findingName(kind).toLowerCase()).join('; ')}.
        </Text>
      )}
    </>
  );
}

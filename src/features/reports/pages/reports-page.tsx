import { Button, Group } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { YearOverview } from '../components/year-overview';
import { YearReport } from '../components/year-report';
import { YearSelect } from '../components/year-select';
import { readFilters, writeFilters, type YearFilters } from '../year.filters';

/** A clerk's own report; of who supervises, all of them. */
export function Component() {
  const { acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search, today());
  const change = (to: Partial<YearFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, ...to }), { replace });
  if (acting.role !== 'clerk') return <YearOverview filters={filters} onChange={change} />;
  return (
    <YearReport agencyId={acting.agency.id} year={filters.year} isSum={false}>
      <Group align="flex-end" mb="md" className="no-print">
        <YearSelect year={filters.year} onChange={(year) => change({ year })} />
        <Button component={Link} to={paths.periodReport} variant="default">
          Tổng hợp theo kỳ
        </Button>
      </Group>
    </YearReport>
  );
}

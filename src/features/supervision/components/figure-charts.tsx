import { SimpleGrid, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { openIncidents } from '@/reference/figure-lists';
import type { Dashboard } from '../dashboard.api';
import type { Chart, SupervisionFilters } from '../supervision.filters';
import { CorrectionsChart } from './corrections-chart';
import { OpenChart } from './open-chart';

// Lines are drawn by code of their own.
const MonthsChart = lazy(async () => ({ default: (await import('./months-chart')).MonthsChart }));

interface Props {
  dashboard: Dashboard;
  filters: SupervisionFilters;
  onShow: (asTable: Chart[]) => void;
}

/** What goes on, as pictures or as tables. */
export function FigureCharts({ dashboard: { agencies, newspapers, months }, filters, onShow }: Props) {
  const { asTable } = filters;
  const shown = (chart: Chart) => ({
    asTable: asTable.includes(chart),
    onShow: (table: boolean) => onShow(table ? [...asTable, chart] : asTable.filter((other) => other !== chart)),
  });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <OpenChart
        title="Vụ việc đang xử lý theo cơ quan"
        what="cơ quan"
        rows={agencies}
        // What is below an agency has rows of its own.
        listOf={({ id }, overdue) => openIncidents({ agencyId: id, withBelow: false }, overdue)}
        {...shown('agencies')}
      />
      <OpenChart
        title="Vụ việc đang xử lý theo báo"
        what="báo"
        rows={newspapers}
        listOf={({ id }, overdue) => openIncidents(filters, overdue, id)}
        {...shown('newspapers')}
      />
      <CorrectionsChart newspapers={newspapers} filters={filters} {...shown('corrections')} />
      <Suspense fallback={<Skeleton h={360} />}>
        <MonthsChart months={months} filters={filters} {...shown('months')} />
      </Suspense>
    </SimpleGrid>
  );
}

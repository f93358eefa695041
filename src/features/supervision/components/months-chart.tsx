import { enquiries, foundIncidents } from '@/reference/figure-lists';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { Lines } from '@/ui/charts/lines';
import { chartColors, type Series } from '@/ui/charts/series';
import { DataTable } from '@/ui/data-table';
import type { Month } from '../dashboard.api';
import { tellMonths } from '../figures.gists';
import { daysOf } from '../figures.lists';
import { formatMonth } from '../figures.logic';
import type { SupervisionFilters } from '../supervision.filters';
import { Figure } from './figure';

interface Props {
  months: readonly Month[];
  filters: SupervisionFilters;
  asTable: boolean;
  onShow: (asTable: boolean) => void;
}

const series: Series[] = [
  { key: 'incidents', name: 'Vụ việc phát hiện', color: chartColors.red, pattern: 'solid' },
  { key: 'enquiries', name: 'Đề nghị của báo chí', color: chartColors.blue, pattern: 'stripes' },
];
const title = 'Mười hai tháng';

/** How much came, month by month. */
export function MonthsChart({ months, filters, asTable, onShow }: Props) {
  return (
    <ChartFigure
      title={title}
      gist={tellMonths(months)}
      asTable={asTable}
      onShow={onShow}
      chart={
        <Lines series={series} points={months.map(({ month, ...values }) => ({ name: formatMonth(month), values }))} />
      }
      table={
        <DataTable
          caption="Vụ việc và đề nghị của báo chí theo tháng"
          rows={[...months].reverse()}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', header: 'Tháng', cell: ({ month }) => formatMonth(month) },
            {
              key: 'incidents',
              header: 'Vụ việc phát hiện',
              cell: ({ month, incidents }) => (
                <Figure
                  label={`Vụ việc phát hiện tháng ${formatMonth(month)}`}
                  value={incidents}
                  to={foundIncidents(filters, daysOf(month))}
                />
              ),
            },
            {
              key: 'enquiries',
              header: 'Đề nghị của báo chí',
              cell: ({ month, enquiries: received }) => (
                <Figure
                  label={`Đề nghị của báo chí tháng ${formatMonth(month)}`}
                  value={received}
                  to={enquiries(filters, daysOf(month), 'all')}
                />
              ),
            },
          ]}
        />
      }
    />
  );
}

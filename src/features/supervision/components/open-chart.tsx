import { Bars } from '@/ui/charts/bars';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { chartColors, type Series } from '@/ui/charts/series';
import { DataTable } from '@/ui/data-table';
import type { OpenIncidents } from '../dashboard.api';
import { mostBars, tellOpen } from '../figures.gists';
import { greatest } from '../figures.logic';
import { Figure } from './figure';

interface Props {
  title: string;
  /** Whose incidents, or about whom. */
  what: 'cơ quan' | 'báo';
  rows: readonly OpenIncidents[];
  listOf: (row: OpenIncidents, overdue: boolean) => string;
  asTable: boolean;
  onShow: (asTable: boolean) => void;
}

const series: Series[] = [
  { key: 'inTime', name: 'Còn trong hạn', color: chartColors.blue, pattern: 'solid' },
  { key: 'overdue', name: 'Quá hạn', color: chartColors.red, pattern: 'stripes' },
];

/** Incidents with something left to do, of each agency or about each newspaper: in time and overdue. */
export function OpenChart({ title, what, rows, listOf, asTable, onShow }: Props) {
  const counted = greatest(rows, 'open');
  return (
    <ChartFigure
      title={title}
      gist={tellOpen(rows, what)}
      asTable={asTable}
      onShow={onShow}
      isEmpty={counted.length === 0}
      chart={
        <Bars
          series={series}
          rows={counted.slice(0, mostBars).map(({ name, open, overdue }) => ({
            name,
            values: { inTime: open - overdue, overdue },
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          rows={counted}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: what === 'báo' ? 'Báo' : 'Cơ quan',
              cell: ({ name }) => name,
            },
            {
              key: 'open',
              header: 'Đang xử lý',
              cell: (row) => <Figure label={`${row.name}, đang xử lý`} value={row.open} to={listOf(row, false)} />,
            },
            {
              key: 'overdue',
              header: 'Quá hạn',
              cell: (row) => (
                <Figure label={`${row.name}, quá hạn`} value={row.overdue} to={listOf(row, true)} alarming />
              ),
            },
          ]}
        />
      }
    />
  );
}

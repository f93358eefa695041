import { Box } from '@mantine/core';
import { Bars } from '@/ui/charts/bars';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { chartColors, type Series } from '@/ui/charts/series';
import { DataTable } from '@/ui/data-table';
import { type Newspaper, type Outcome, outcomes } from '../dashboard.api';
import { mostBars, tellCorrections } from '../figures.gists';
import { sentLetters } from '../figures.lists';
import { greatest } from '../figures.logic';
import { outcomeNames, shortOutcomes } from '../outcomes.names';
import type { SupervisionFilters } from '../supervision.filters';
import { Figure } from './figure';

interface Props {
  newspapers: readonly Newspaper[];
  filters: SupervisionFilters;
  asTable: boolean;
  onShow: (asTable: boolean) => void;
}

const looks = {
  obtained: { color: chartColors.green, pattern: 'solid' },
  refused: { color: chartColors.orange, pattern: 'grid' },
  unanswered: { color: chartColors.red, pattern: 'stripes' },
  waiting: { color: chartColors.gray, pattern: 'dots' },
} as const;
const series: Series[] = outcomes.map((key) => ({ key, name: outcomeNames[key], ...looks[key] }));
const title = 'Kết quả văn bản gửi trong kỳ, theo báo';

/** What became of the letters to each newspaper. */
export function CorrectionsChart({ newspapers, filters, asTable, onShow }: Props) {
  const counted = greatest(newspapers, 'sent');
  const letters = ({ id }: Newspaper, outcome: Outcome | null) => sentLetters(filters, outcome, id);
  return (
    <ChartFigure
      title={title}
      gist={tellCorrections(newspapers)}
      asTable={asTable}
      onShow={onShow}
      isEmpty={counted.length === 0}
      chart={
        <Bars
          series={series}
          rows={counted.slice(0, mostBars).map(({ name, obtained, refused, unanswered, waiting }) => ({
            name,
            values: { obtained, refused, unanswered, waiting },
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          rows={counted}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: 'Báo', cell: ({ name }) => <Box miw={130}>{name}</Box> },
            {
              key: 'sent',
              header: 'Đã gửi',
              cell: (row) => <Figure label={`${row.name}, văn bản đã gửi`} value={row.sent} to={letters(row, null)} />,
            },
            ...outcomes.map((outcome) => ({
              key: outcome,
              header: shortOutcomes[outcome],
              cell: (row: Newspaper) => (
                <Figure
                  label={`${row.name}, ${outcomeNames[outcome]}`}
                  value={row[outcome]}
                  to={letters(row, outcome)}
                  alarming={outcome === 'unanswered'}
                />
              ),
            })),
          ]}
        />
      }
    />
  );
}

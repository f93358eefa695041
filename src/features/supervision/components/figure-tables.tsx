import { Text } from '@mantine/core';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { type Figures, type Newspaper, type OpenIncidents, type Outcome, outcomes } from '../figures.api';
import { type FigureFilters, writeFilters } from '../figures.filters';
import { daysOf, foundIncidents, openIncidents, receivedEnquiries } from '../figures.lists';
import { formatMonth } from '../figures.logic';
import { outcomeNames } from '../outcomes.names';
import { Figure } from './figure';

interface Props {
  figures: Figures;
  filters: FigureFilters;
  isListable: boolean;
}

const name: Column<OpenIncidents> = { key: 'name', header: 'Tên', cell: (row) => row.name };

/** Incidents with something left to do, by agency. */
export function AgencyTable({ figures: { agencies } }: Pick<Props, 'figures'>) {
  const open = (row: OpenIncidents, overdue: boolean) => openIncidents({ agencyId: row.id }, overdue);
  return agencies.length === 0 ? (
    <Text size="sm">Không có vụ việc nào đang xử lý.</Text>
  ) : (
    <DataTable
      caption="Vụ việc đang xử lý theo cơ quan"
      rows={agencies}
      rowKey={({ id }) => id}
      columns={[
        { ...name, header: 'Cơ quan' },
        {
          key: 'open',
          header: 'Đang xử lý',
          cell: (row) => <Figure label={`${row.name}, đang xử lý`} value={row.open} to={open(row, false)} />,
        },
        {
          key: 'overdue',
          header: 'Quá hạn',
          cell: (row) => <Figure label={`${row.name}, quá hạn`} value={row.overdue} to={open(row, true)} alarming />,
        },
      ]}
    />
  );
}

/** Newspapers: incidents open now, and what became of letters of the period. */
export function NewspaperTable({ figures: { newspapers }, filters, isListable }: Props) {
  const open = (row: Newspaper, overdue: boolean) =>
    isListable ? openIncidents({ agencyId: filters.agencyId, pressAgencyId: row.id }, overdue) : undefined;
  const letters = (row: Newspaper, outcome: Outcome | null) =>
    `${paths.sentLetters}?${writeFilters({ ...filters, after: null, pressAgencyId: row.id, outcome })}`;
  return newspapers.length === 0 ? (
    <Text size="sm">Không có vụ việc đang xử lý, cũng không có văn bản nào gửi báo trong kỳ.</Text>
  ) : (
    <DataTable
      caption="Vụ việc đang xử lý và văn bản gửi trong kỳ, theo báo"
      rows={newspapers}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: 'Báo', cell: (row) => row.name },
        {
          key: 'open',
          header: 'Vụ việc đang xử lý',
          cell: (row) => <Figure label={`${row.name}, vụ việc đang xử lý`} value={row.open} to={open(row, false)} />,
        },
        {
          key: 'overdue',
          header: 'Quá hạn',
          cell: (row) => <Figure label={`${row.name}, quá hạn`} value={row.overdue} to={open(row, true)} alarming />,
        },
        {
          key: 'sent',
          header: 'Văn bản đã gửi',
          cell: (row) => <Figure label={`${row.name}, văn bản đã gửi`} value={row.sent} to={letters(row, null)} />,
        },
        ...outcomes.map((outcome) => ({
          key: outcome,
          header: outcomeNames[outcome],
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
  );
}

/** How much came, month by month. */
export function MonthTable({ figures: { months }, filters: { agencyId }, isListable }: Props) {
  return (
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
              to={isListable ? foundIncidents(agencyId, ...daysOf(month)) : undefined}
            />
          ),
        },
        {
          key: 'enquiries',
          header: 'Đề nghị của báo chí',
          cell: ({ month, enquiries }) => (
            <Figure
              label={`Đề nghị của báo chí tháng ${formatMonth(month)}`}
              value={enquiries}
              to={isListable ? receivedEnquiries(agencyId, ...daysOf(month)) : undefined}
            />
          ),
        },
      ]}
    />
  );
}

import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { figures, tellFigure } from '@/reference/report-figures';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import type { YearRow } from '../reports.api';
import { standingOf } from '../reports.logic';
import { StandingBadge } from './standing-badge';

const columns = (year: number): Column<YearRow>[] => [
  {
    key: 'agency',
    header: 'Cơ quan',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.yearReport(year, row.agency_id)} fw={600} size="sm">
          {row.agency_short_name}
        </Anchor>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  {
    key: 'standing',
    header: 'Tình trạng',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <StandingBadge standing={standingOf(row)} />
        <Text size="xs" c="dimmed">
          {row.confirmed_at && formatMoment(row.confirmed_at)}
          {row.dissolved_on && ` giải thể ${formatDate(row.dissolved_on)}`}
        </Text>
        {row.is_corrected && <Text size="xs">có điều chỉnh</Text>}
        {row.has_moved && (
          <Text size="xs" c="orange.9">
            hồ sơ đổi sau khi xác nhận
          </Text>
        )}
      </Stack>
    ),
  },
  ...figures.map(
    (figure): Column<YearRow> => ({
      key: figure.part,
      header: figure.short,
      cell: ({ reported }) => tellFigure(figure, reported),
    }),
  ),
];

/** The reports of a year, an agency a line, with the numbers each gives. */
export function YearTable({ year, rows }: { year: number; rows: YearRow[] }) {
  return (
    <DataTable
      caption={`Báo cáo năm ${year} của từng cơ quan`}
      columns={columns(year)}
      rows={rows}
      rowKey={({ agency_id }) => agency_id}
    />
  );
}

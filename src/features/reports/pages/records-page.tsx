import { Anchor, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { numberNames } from '@/reference/report-figures';
import { type Column, DataTable } from '@/ui/data-table';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import type { RecordFilters, RecordRow } from '../figures.api';
import { readFilters, writeFilters } from '../records.filters';
import { recordsOptions } from '../reports.queries';

/** The records the address asks for. */
export async function prefetch(client: QueryClient, { searchParams }: URL) {
  const filters = readFilters(searchParams);
  if (filters) await client.prefetchQuery(recordsOptions(filters));
}

const registers: Record<RecordRow['record_table'], { name: string; to: (id: string) => string; when: string }> = {
  press_events: { name: 'Sự kiện báo chí', to: paths.pressEvent, when: 'Diễn ra' },
  press_enquiries: { name: 'Đề nghị của báo chí', to: paths.pressEnquiry, when: 'Tiếp nhận' },
  incidents: { name: 'Vụ việc thông tin sai', to: paths.incident, when: 'Phát hiện' },
};

const columns: Column<RecordRow>[] = [
  {
    key: 'title',
    header: 'Hồ sơ',
    cell: ({ title, record_table, record_id }) => (
      <Anchor component={Link} to={registers[record_table].to(record_id)} size="sm" fw={600}>
        {title}
      </Anchor>
    ),
  },
  { key: 'register', header: 'Sổ', cell: ({ record_table }) => registers[record_table].name },
  { key: 'agency', header: 'Cơ quan', cell: ({ agency_short_name }) => agency_short_name },
  {
    key: 'when',
    header: 'Thời điểm',
    cell: ({ record_table, happened_at }) => `${registers[record_table].when} ${formatMoment(happened_at)}`,
  },
];

/** The records that a number of a report or a summary counts. */
export function Component() {
  const [search] = useSearchParams();
  const filters = readFilters(search);
  if (!filters) return <EmptyState title="Địa chỉ này không nói số liệu nào, của kỳ nào." />;
  return <Records filters={filters} />;
}

function Records({ filters }: { filters: RecordFilters }) {
  const [, setSearch] = useSearchParams();
  const list = useQuery(recordsOptions(filters));
  const agencies = useQuery(agenciesOptions());
  const agency = agencies.data?.find(({ id }) => id === filters.agencyId);
  return (
    <>
      <PageHeader title={numberNames[filters.figure]} crumbs={[{ label: 'Báo cáo', to: paths.reports }]} />
      <Text size="sm" mb="md">
        Các hồ sơ được đếm từ {formatDate(filters.from)} đến hết {formatDate(filters.to)}
        {agency ? `, ${agency.name}` : ', mọi cơ quan bạn được xem'}.
      </Text>
      <PagedList
        list={list}
        after={filters.after}
        noun="hồ sơ"
        emptyTitle="Không có hồ sơ nào trong kỳ"
        onTurn={(after) => setSearch(writeFilters({ ...filters, after }))}
      >
        {(rows, stale) => (
          <DataTable
            caption={numberNames[filters.figure]}
            columns={columns}
            rows={rows}
            rowKey={({ record_id }) => record_id}
            stale={stale}
          />
        )}
      </PagedList>
    </>
  );
}

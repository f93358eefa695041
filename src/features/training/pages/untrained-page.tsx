import { Anchor, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatPhone } from '@/lib/contact';
import { formatDate, formatDayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { PartFilter } from '@/reference/part-filter';
import { useActing } from '@/session/acting';
import { type Column, DataTable } from '@/ui/data-table';
import { DemoBadge } from '@/ui/demo-badge';
import { FilterBar } from '@/ui/list-filters';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import type { UntrainedRow } from '../untrained.api';
import { readFilters, type UntrainedFilters, writeFilters } from '../untrained.filters';
import { findUntrained } from '../untrained.logic';
import { untrainedOptions } from '../untrained.queries';

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(untrainedOptions(readFilters(searchParams)));
}

const columns: Column<UntrainedRow>[] = [
  {
    key: 'name',
    header: 'Họ và tên',
    cell: (row) => (
      <Stack gap={2} align="flex-start">
        <Anchor component={Link} to={paths.spokesperson(row.id)} fw={600} size="sm">
          {row.full_name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {row.position}
        </Text>
        {row.is_demo && <DemoBadge />}
      </Stack>
    ),
  },
  { key: 'agency', header: 'Cơ quan', cell: (row) => row.agency_short_name },
  {
    key: 'contact',
    header: 'Liên hệ',
    cell: (row) => (
      <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
        {row.official_phone ? <span>{formatPhone(row.official_phone)}</span> : null}
        {row.official_email ?? (row.official_phone ? null : '—')}
      </Stack>
    ),
  },
  {
    key: 'trained',
    header: 'Tập huấn gần nhất',
    cell: (row) => (row.last_trained_on ? formatDate(row.last_trained_on) : 'Chưa lần nào'),
  },
  {
    key: 'next',
    header: 'Lớp sắp tới',
    cell: (row) =>
      row.registered_for && row.registered_on ? (
        <Anchor component={Link} to={paths.course(row.registered_for)} size="sm">
          Đã đăng ký, {formatDayOf(row.registered_on)}
        </Anchor>
      ) : (
        'Chưa đăng ký'
      ),
  },
];

export function Component() {
  const { acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const { query, agencyId, withBelow } = filters;
  const show = (to: Partial<UntrainedFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, ...to }), { replace });
  const [typed, type] = useTypedFilter(query, (words) => show({ query: words }, true));
  const list = useQuery(untrainedOptions(filters));
  const found = findUntrained(list.data ?? [], query);
  return (
    <>
      <PageHeader title="Chưa tập huấn trong 12 tháng" crumbs={[{ label: 'Tập huấn', to: paths.training }]} />
      <Text size="sm" mb="md">
        Người phát ngôn và người đứng đầu đang nhiệm vụ, không dự lớp tập huấn nào trong 12 tháng qua.
      </Text>
      <FilterBar
        label="Tìm theo tên, chức vụ, cơ quan"
        typed={typed}
        onType={type}
        filtered={query !== '' || agencyId !== null}
        onClear={() => setSearch(new URLSearchParams())}
      >
        {acting.role !== 'clerk' && <PartFilter agencyId={agencyId} withBelow={withBelow} onChange={show} />}
      </FilterBar>
      {list.isPending ? (
        <PageLoader />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
            {found.length === 0 ? 'Không có ai.' : `${found.length} người`}
          </Text>
          {found.length === 0 ? (
            <EmptyState
              title={list.data.length === 0 ? 'Ai cũng đã tập huấn trong 12 tháng qua' : 'Không có ai khớp'}
            />
          ) : (
            <DataTable
              caption="Người chưa tập huấn trong 12 tháng"
              columns={columns}
              rows={found}
              rowKey={({ id }) => id}
            />
          )}
        </>
      )}
    </>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { pressKindNames } from '@/reference/press-kinds';
import { useActing } from '@/session/acting';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { PressAgencyTable } from '../components/press-agency-table';
import { findPressAgencies, type RegisterFilters, readFilters, writeFilters } from '../press-agencies.filters';

export function prefetch(client: QueryClient): Promise<void> {
  return client.prefetchQuery(pressAgenciesOptions());
}

export function Component() {
  const { can } = useActing();
  const register = useQuery(pressAgenciesOptions());
  return (
    <>
      <PageHeader
        title="Cơ quan báo chí"
        actions={
          can('pressAgencies.add') && (
            <Button component={Link} to={paths.newPressAgency} leftSection={<IconPlus size={16} aria-hidden />}>
              Thêm cơ quan báo chí
            </Button>
          )
        }
      />
      <SavedNotice />
      {register.isPending ? (
        <PageLoader />
      ) : register.isError ? (
        <ErrorState error={register.error} onRetry={() => register.refetch()} />
      ) : (
        <Register all={register.data} />
      )}
    </>
  );
}

function Register({ all }: { all: PressAgency[] }) {
  const { can } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const show = (to: Partial<RegisterFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, page: 1, ...to }), { replace });
  const [typed, type] = useTypedFilter(filters.query, (query) => show({ query }, true));
  const { rows, found, page, pages } = findPressAgencies(all, filters);

  return (
    <>
      <FilterBar
        label="Tìm theo tên, chủ quản, tên miền"
        typed={typed}
        onType={type}
        filtered={filters.query !== '' || filters.kind !== null}
        onClear={() => show({ query: '', kind: null })}
      >
        <FilterChoice
          label="Loại hình"
          value={filters.kind}
          names={pressKindNames}
          onChange={(kind) => show({ kind: kind as RegisterFilters['kind'] })}
        />
      </FilterBar>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {found === all.length ? `${found} cơ quan báo chí` : `${found} trong ${all.length} cơ quan báo chí`}
        {pages > 1 && `, trang ${page}/${pages}`}
      </Text>
      {found > 0 ? (
        <PressAgencyTable rows={rows} withEdit={can('pressAgencies.correct')} />
      ) : (
        <EmptyState
          title={all.length === 0 ? 'Danh sách chưa có cơ quan báo chí nào' : 'Không có cơ quan báo chí nào khớp'}
        >
          <Text size="sm">
            {all.length === 0
              ? 'Cán bộ đầu mối hoặc giám sát thêm cơ quan báo chí đầu tiên.'
              : 'Bỏ bớt bộ lọc, kiểm tra lại từ đã gõ, hoặc thêm cơ quan báo chí mới.'}
          </Text>
        </EmptyState>
      )}
      {pages > 1 && (
        <Group component="nav" aria-label="Các trang của danh sách" mt="md" className="no-print">
          <Button variant="default" disabled={page === 1} onClick={() => show({ page: page - 1 })}>
            Trang trước
          </Button>
          <Button variant="default" disabled={page === pages} onClick={() => show({ page: page + 1 })}>
            Trang sau
          </Button>
        </Group>
      )}
    </>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { SpokespersonFilterBar } from '../components/spokesperson-filters';
import { SpokespersonTable } from '../components/spokesperson-table';
import type { SpokespersonPage } from '../spokespersons.api';
import { readFilters, type SpokespersonFilters, writeFilters } from '../spokespersons.filters';
import { spokespersonListOptions } from '../spokespersons.queries';

/** The first page of the list, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(spokespersonListOptions(readFilters(searchParams)));
}

export function Component() {
  const { memberships, acting, can } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const isClerk = acting.role === 'clerk';
  // A clerk sees their own agency; of several the one chosen in the header.
  const ownAgencyId = memberships.length > 1 ? acting.agency.id : null;
  const list = useQuery(spokespersonListOptions(isClerk ? { ...filters, agencyId: ownAgencyId } : filters));
  const change = (to: Partial<SpokespersonFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, after: null, ...to }), { replace });
  // A page of one agency's list is no place in another's.
  const shownAgency = useRef(acting.agency.id);
  useEffect(() => {
    if (shownAgency.current === acting.agency.id) return;
    shownAgency.current = acting.agency.id;
    setSearch((present) => writeFilters({ ...readFilters(present), after: null }), { replace: true });
  }, [acting.agency.id, setSearch]);
  const [typed, type] = useTypedFilter(filters.query, (query) => change({ query }, true));

  return (
    <>
      <PageHeader
        title="Người phát ngôn"
        actions={
          can('spokespersons.write', acting.agency.id) && (
            <Button component={Link} to={paths.newSpokesperson} leftSection={<IconPlus size={16} aria-hidden />}>
              Thêm người phát ngôn
            </Button>
          )
        }
      />
      <SpokespersonFilterBar
        filters={filters}
        typed={typed}
        onType={type}
        onChange={change}
        onClear={() => setSearch(writeFilters({ ...readFilters(new URLSearchParams()), order: filters.order }))}
        withAgency={!isClerk}
      />
      {list.isPending ? (
        <PageLoader />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <Page page={list.data} filters={filters} stale={list.isPlaceholderData} onChange={change} />
      )}
    </>
  );
}

interface PageProps {
  page: SpokespersonPage;
  filters: SpokespersonFilters;
  stale: boolean;
  onChange: (change: Partial<SpokespersonFilters>) => void;
}

function Page({ page, filters, stale, onChange }: PageProps) {
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {page.rows.length === 0
          ? 'Không có người nào khớp.'
          : `${page.rows.length} người${page.next ? ', còn trang sau' : ''}${filters.after ? ' ở trang này' : ''}`}
      </Text>
      {page.rows.length === 0 ? (
        <EmptyState title="Chưa có người phát ngôn nào ở đây">
          <Text size="sm">Bỏ bớt bộ lọc, hoặc kiểm tra lại từ đã gõ.</Text>
        </EmptyState>
      ) : (
        <SpokespersonTable
          rows={page.rows}
          order={filters.order}
          onOrder={(order) => onChange({ order })}
          stale={stale}
        />
      )}
      <Group component="nav" aria-label="Các trang của danh sách" mt="md" className="no-print">
        {filters.after && (
          <Button variant="default" onClick={() => onChange({ after: null })}>
            Về trang đầu
          </Button>
        )}
        {page.next && (
          <Button variant="default" onClick={() => onChange({ after: page.next })}>
            Trang sau
          </Button>
        )}
      </Group>
    </>
  );
}

import { Alert, Anchor, Button, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyKindName, agencyKinds, isAgencyKind } from '@/reference/agency-kinds';
import { growTree } from '@/reference/agency-tree';
import { type Column, DataTable } from '@/ui/data-table';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import {
  type AgencyFilters,
  type AgencyOrder,
  type AgencyView,
  readFilters,
  withBranch,
  writeFilters,
} from '../agencies.filters';
import { findAgencies } from '../agencies.logic';
import type { FormerAgency } from '../structure.api';
import { type Since, sinceInWords, sinceThen } from '../structure.logic';
import { structureOptions } from '../structure.queries';
import { AgencyLink } from './agency-facts';
import { AgencyTree } from './agency-tree';

type Row = FormerAgency & { since: Since };

/** The agencies as they were on a past day: what they were called, where they stood, what became of each. */
export function StructureOnDay({ day }: { day: string }) {
  const then = useQuery(structureOptions(day));
  const now = useQuery(agenciesOptions());
  return (
    <>
      <Alert variant="light" role="status" mb="md" title={`Cơ cấu tại ngày ${formatDate(day)}`}>
        <Text size="sm">
          Tên gọi và cấp trên như ngày đó; không có người phát ngôn của ngày đó ở đây.{' '}
          <Anchor component={Link} to={paths.agencies} size="sm" underline="always">
            Về hôm nay
          </Anchor>
        </Text>
      </Alert>
      {then.isError ? (
        <ErrorState error={then.error} onRetry={() => then.refetch()} />
      ) : now.isError ? (
        <ErrorState error={now.error} onRetry={() => now.refetch()} />
      ) : then.isPending || now.isPending ? (
        <PageLoader />
      ) : (
        <Structure rows={then.data.map((agency) => ({ ...agency, since: sinceThen(agency, now.data) }))} />
      )}
    </>
  );
}

function Structure({ rows }: { rows: Row[] }) {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const show = (to: Partial<AgencyFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, ...to }), { replace, preventScrollReset: true });
  const [typed, type] = useTypedFilter(filters.query, (query) => show({ query }, true));
  const found = findAgencies(rows, filters);
  const kinds = agencyKinds.filter((kind) => rows.some((agency) => agency.kind === kind));
  const filtered = filters.query !== '' || filters.kind !== null;
  const clear = () => {
    type('');
    show({ query: '', kind: null });
  };
  return (
    <>
      <FilterBar label="Tìm theo tên, mã cơ quan" typed={typed} onType={type} filtered={filtered} onClear={clear}>
        <FilterChoice
          label="Loại cơ quan"
          value={filters.kind}
          names={Object.fromEntries(kinds.map((kind) => [kind, agencyKindName(kind)]))}
          onChange={(kind) => show({ kind: isAgencyKind(kind) ? kind : null })}
        />
        <SegmentedControl
          aria-label="Cách xem"
          value={filters.view}
          onChange={(view) => show({ view: view as AgencyView })}
          data={[
            { value: 'list', label: 'Danh sách' },
            { value: 'tree', label: 'Cây' },
          ]}
          ml={{ base: 0, lg: 'auto' }}
        />
      </FilterBar>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {found.length === rows.length ? `${rows.length} cơ quan` : `${found.length} trong ${rows.length} cơ quan`}
      </Text>
      {found.length === 0 ? (
        <EmptyState title="Không có cơ quan nào khớp">
          {filtered && (
            <Button variant="default" onClick={clear}>
              Xóa bộ lọc
            </Button>
          )}
        </EmptyState>
      ) : filters.view === 'list' ? (
        <DataTable
          caption="Các cơ quan tại ngày đó"
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          order={filters.order}
          onOrder={(order) => show({ order })}
        />
      ) : (
        <AgencyTree
          branches={growTree(rows, (agency) => found.includes(agency))}
          note={({ since }) => ({ text: sinceInWords(since) })}
          opened={filters.opened}
          closed={filters.closed}
          searching={filtered}
          onToggle={(key, open) => show(withBranch(filters, key, open), true)}
        />
      )}
    </>
  );
}

const columns: Column<Row, AgencyOrder>[] = [
  { key: 'code', header: 'Mã', cell: ({ code }) => code },
  {
    key: 'name',
    header: 'Cơ quan',
    orders: { ascending: 'name', descending: 'name_desc' },
    cell: ({ code, name }) => <AgencyLink agency={{ code, name }} />,
  },
  { key: 'kind', header: 'Loại', cell: ({ kind }) => agencyKindName(kind) },
  { key: 'since', header: 'Từ đó đến nay', cell: ({ since }) => <SinceThen since={since} /> },
];

function SinceThen({ since: { told, heir } }: { since: Since }) {
  if (!heir) return told || 'Không đổi';
  return (
    <span>
      {told}, kế thừa: <AgencyLink agency={heir} inText />
    </span>
  );
}

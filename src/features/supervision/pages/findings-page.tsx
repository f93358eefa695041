import { Button, Checkbox, Group } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { findingKindNames } from '@/reference/finding-kinds';
import { FindingSince, FindingWhat, FindingWhy } from '@/reference/finding-parts';
import type { Finding } from '@/reference/findings.api';
import { momentOf } from '@/reference/findings.logic';
import { findingListOptions } from '@/reference/findings.queries';
import { useActing } from '@/session/acting';
import { type Column, DataTable } from '@/ui/data-table';
import { FilterChoice } from '@/ui/list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { useServerNow } from '@/ui/use-server-now';
import { AsOfFilter, PastNote } from '../components/as-of';
import { RemindBar, remindColumn } from '../components/remind-choice';
import { ScopeFilter } from '../components/scope-filter';
import { dashboard } from '../figures.lists';
import { type FindingFilters, readFilters, writeFilters } from '../findings.filters';

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(findingListOptions(readFilters(searchParams)));
}

const columns = (at: Date): Column<Finding>[] => [
  { key: 'what', header: 'Việc', cell: (finding) => <FindingWhat finding={finding} /> },
  { key: 'agency', header: 'Cơ quan', cell: (finding) => finding.agency_short_name },
  { key: 'since', header: 'Từ khi nào', cell: (finding) => <FindingSince finding={finding} at={at} /> },
  { key: 'why', header: 'Căn cứ', cell: (finding) => <FindingWhy finding={finding} /> },
];

export function Component() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const { agencyId, day, kind, onlyLate, order, after } = filters;
  const list = useQuery(findingListOptions(filters));
  const now = useServerNow([]);
  const { can } = useActing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Of the past nobody is reminded.
  const reminds = can('reminders.send') && day === null;
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  const change = (to: Partial<FindingFilters>) => setSearch(writeFilters({ ...filters, after: null, ...to }));

  return (
    <>
      <PageHeader title="Việc cần chấn chỉnh" crumbs={[{ label: 'Giám sát', to: dashboard({ day }) }]} />
      <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
        <FilterChoice
          label="Việc"
          value={kind}
          names={findingKindNames}
          onChange={(chosen) => change({ kind: chosen })}
        />
        <ScopeFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={change} />
        <AsOfFilter day={filters.day} onChange={(to) => change({ day: to })} />
        <FilterChoice
          label="Sắp xếp"
          value={order === 'newest' ? order : null}
          names={{ newest: 'Mới nhất trước' }}
          all="Lâu nhất trước"
          onChange={(chosen) => change({ order: chosen === 'newest' ? 'newest' : 'oldest' })}
        />
        <Checkbox
          label="Chỉ việc quá hạn"
          checked={onlyLate}
          onChange={(event) => change({ onlyLate: event.currentTarget.checked })}
          mb={8}
        />
        {(agencyId || kind || day || onlyLate) && (
          <Button variant="subtle" onClick={() => setSearch(new URLSearchParams())}>
            Xóa bộ lọc
          </Button>
        )}
      </Group>
      <PastNote day={day} />
      <PagedList
        list={list}
        after={after}
        noun="việc"
        emptyTitle="Không có việc nào cần chấn chỉnh ở đây"
        onTurn={(to) => change({ after: to })}
      >
        {(rows, stale) => (
          <>
            {reminds && <RemindBar findings={rows} chosen={chosen} onChooseAll={(ids) => setChosen(new Set(ids))} />}
            <DataTable
              caption="Việc cần chấn chỉnh"
              columns={[
                ...columns(momentOf(day, now)),
                ...(reminds ? [remindColumn({ chosen, onChoose: choose })] : []),
              ]}
              rows={rows}
              rowKey={({ id }) => id}
              stale={stale}
            />
          </>
        )}
      </PagedList>
    </>
  );
}

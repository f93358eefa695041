import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { serverNow } from '@/lib/server-clock';
import { agencyKinds } from '@/reference/agency-kinds';
import { agencyIdsFor } from '@/reference/agency-scope';
import { growTree } from '@/reference/agency-tree';
import { everywhereNow, findingCountsOptions } from '@/reference/findings.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { type AgencyFilters, readFilters, withBranch, writeFilters } from '../agencies.filters';
import { filterAgencies, speakerOf } from '../agencies.logic';
import { agencyListOptions } from '../agencies.queries';
import { isOverdue } from '../attestation.logic';
import { attestationsOptions } from '../attestation.queries';
import { AgencyActions } from '../components/agency-actions';
import { AgencyFilterBar } from '../components/agency-filters';
import { AgencyList, type AgencyRow } from '../components/agency-list';
import { AgencyTree } from '../components/agency-tree';
import { branchActions } from '../components/branch-actions';
import { speakerWords } from '../components/speaker-now';
import { StructureDay } from '../components/structure-day';
import { StructureOnDay } from '../components/structure-on-day';

export function Component() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  return (
    <>
      <PageHeader title="Cơ quan" actions={<AgencyActions />} />
      <SavedNotice />
      <StructureDay day={filters.day} onChange={(day) => setSearch(writeFilters({ ...filters, day }))} />
      {filters.day ? <StructureOnDay day={filters.day} /> : <PresentStructure />}
    </>
  );
}

function PresentStructure() {
  const { memberships } = useActing();
  const list = useQuery(agencyListOptions());
  const attestations = useQuery(attestationsOptions()).data;
  const findings = useQuery(findingCountsOptions(everywhereNow, ['head_changed'])).data;
  const agencies = list.data;
  const rows = useMemo(() => {
    const readable = agencyIdsFor('spokespersons.read', memberships, agencies ?? []);
    const overdue = new Set(
      attestations?.filter((one) => isOverdue(one, serverNow())).map(({ agency_id }) => agency_id),
    );
    const newHeads = new Set(findings?.filter(({ found }) => found.head_changed).map(({ agency_id }) => agency_id));
    return agencies?.map((agency) => ({
      ...agency,
      speaker: speakerOf(agency, readable.has(agency.id)),
      overdue: overdue.has(agency.id),
      newHead: newHeads.has(agency.id),
    }));
  }, [memberships, agencies, attestations, findings]);

  if (list.isPending) return <PageLoader />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => list.refetch()} />;
  return <Agencies rows={rows ?? []} />;
}

const meaning = {
  isGap: ({ speaker, dissolved_on }: AgencyRow) => dissolved_on === null && speaker.state !== 'known',
  isOverdue: ({ overdue }: AgencyRow) => overdue,
  hasNewHead: ({ newHead }: AgencyRow) => newHead,
};

function Agencies({ rows }: { rows: AgencyRow[] }) {
  const { memberships } = useActing();
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const show = (next: AgencyFilters, replace = false) =>
    setSearch(writeFilters(next), { replace, preventScrollReset: true });
  // A new search opens the branches with hits again, whatever was closed before it.
  const narrow = (change: Partial<AgencyFilters>, replace = false) =>
    show({ ...filters, closed: [], ...change }, replace);
  const [typed, type] = useTypedFilter(filters.query, (query) => narrow({ query }, true));

  const found = filterAgencies(rows, filters, meaning);
  const kinds = agencyKinds.filter((kind) => rows.some((agency) => agency.kind === kind));
  const { query, kind, onlyGaps, onlyOverdue, onlyNewHeads } = filters;
  const searching = query !== '' || kind !== null || onlyGaps || onlyOverdue || onlyNewHeads;
  const clear = () => {
    type('');
    narrow({ query: '', kind: null, onlyGaps: false, onlyOverdue: false, onlyNewHeads: false });
  };

  return (
    <>
      <AgencyFilterBar
        filters={filters}
        typed={typed}
        onType={type}
        onChange={narrow}
        onClear={clear}
        kinds={kinds}
        filtered={searching}
        withNewHeads={rows.some(({ newHead }) => newHead)}
        withOverdue={memberships.some(({ role }) => role !== 'clerk')}
        gapLabel={
          rows.some(({ speaker }) => speaker.state === 'unpublished')
            ? 'Chưa công bố người phát ngôn'
            : 'Chưa có người phát ngôn'
        }
      />
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {found.length === rows.length ? `${rows.length} cơ quan` : `${found.length} trong ${rows.length} cơ quan`}
      </Text>
      {found.length === 0 ? (
        <EmptyState title="Không có cơ quan nào khớp">
          <Button variant="default" onClick={clear}>
            Xóa bộ lọc
          </Button>
        </EmptyState>
      ) : filters.view === 'list' ? (
        <AgencyList rows={found} order={filters.order} onOrder={(order) => narrow({ order })} />
      ) : (
        <Tree rows={rows} found={found} filters={filters} searching={searching} onShow={(next) => show(next, true)} />
      )}
    </>
  );
}

const speakerNote = ({ speaker, dissolved_on }: AgencyRow) => ({
  text: dissolved_on ? 'Đã giải thể' : speakerWords(speaker),
  urgent: !dissolved_on && speaker.state === 'missing',
});

interface TreeProps {
  rows: AgencyRow[];
  found: AgencyRow[];
  filters: AgencyFilters;
  searching: boolean;
  onShow: (filters: AgencyFilters) => void;
}

function Tree({ rows, found, filters, searching, onShow }: TreeProps) {
  const { opened, closed } = filters;
  const { memberships } = useActing();
  const managed = useMemo(() => agencyIdsFor('agencies.write', memberships, rows), [memberships, rows]);
  const hits = new Set(found);
  return (
    <AgencyTree
      branches={growTree(rows, (agency) => hits.has(agency))}
      note={speakerNote}
      opened={opened}
      closed={closed}
      searching={searching}
      actions={branchActions(managed)}
      onToggle={(key, open) => onShow(withBranch(filters, key, open))}
    />
  );
}

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { PagedList } from '@/ui/paged-list';
import { useTypedFilter } from '@/ui/use-typed-filter';
import type { Totals } from '../acknowledgements.api';
import { type AcknowledgementFilters, readFilters, writeFilters } from '../acknowledgements.filters';
import { stateNames } from '../acknowledgements.names';
import { acknowledgementsOptions, totalsOptions } from '../acknowledgements.queries';
import type { Directive } from '../directives.api';
import { AcknowledgementTable } from './acknowledgement-table';
import { ConfirmedBar } from './confirmed-bar';
import { ExportAcknowledgements } from './export-acknowledgements';

const states = { open: 'Chưa quán triệt', late: 'Quá hạn', ...stateNames };

/** Which agencies have confirmed, which have not, and since when: of those one looks after. */
export function AcknowledgementsCard({ directive }: { directive: Directive }) {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const change = (to: Partial<AcknowledgementFilters>, replace = false) =>
    setSearch(writeFilters({ ...filters, after: null, ...to }), { replace, preventScrollReset: true });
  const [typed, type] = useTypedFilter(filters.query, (query) => change({ query }, true));
  const totals = useQuery(totalsOptions(directive.id));
  const list = useQuery(acknowledgementsOptions(directive.id, filters));
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="co-quan-quan-triet">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="co-quan-quan-triet">
          Các cơ quan quán triệt
        </Title>
        <ExportAcknowledgements directive={directive} filters={filters} />
      </Group>
      {totals.data && <Summary totals={totals.data} />}
      <FilterBar
        label="Tìm theo tên cơ quan"
        typed={typed}
        onType={type}
        filtered={Boolean(filters.query || filters.state)}
        onClear={() => setSearch({}, { preventScrollReset: true })}
      >
        <FilterChoice
          label="Quán triệt"
          value={filters.state}
          names={states}
          onChange={(value) => change({ state: value as AcknowledgementFilters['state'] })}
        />
      </FilterBar>
      <PagedList
        list={list}
        after={filters.after}
        noun="cơ quan"
        emptyTitle="Không có cơ quan nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => <AcknowledgementTable rows={rows} stale={stale} />}
      </PagedList>
    </Paper>
  );
}

function Summary({ totals }: { totals: Totals }) {
  const { asked, waiting, read, confirmed, returned, late, staff } = totals;
  const told = [
    `${waiting} chưa đọc`,
    `${read} đã đọc, chưa quán triệt`,
    returned > 0 && `${returned} được đề nghị bổ sung`,
    `${staff.toLocaleString('vi-VN')} người được quán triệt`,
  ].filter(Boolean);
  return (
    <Stack gap={6} mb="md">
      <ConfirmedBar confirmed={confirmed} asked={asked} late={late} />
      <Text size="sm">{told.join(' · ')}</Text>
    </Stack>
  );
}

import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { PressAgencyFilter } from '@/reference/press-agency-filter';
import { type Column, DataTable } from '@/ui/data-table';
import { FilterChoice } from '@/ui/list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { PeriodFilters } from '../components/period-filters';
import { ScopeFilter } from '../components/scope-filter';
import { dashboard } from '../figures.lists';
import type { SentLetter } from '../letters.api';
import { type LetterFilters, readFilters, writeFilters } from '../letters.filters';
import { sentLettersOptions } from '../letters.queries';
import { outcomeNames } from '../outcomes.names';

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(sentLettersOptions(readFilters(searchParams)));
}

const kindNames = { correction: 'Yêu cầu cải chính', response: 'Ý kiến phản hồi' };
const colors = { obtained: 'teal', refused: 'orange', unanswered: 'red', waiting: 'gray' };

const columns: Column<SentLetter>[] = [
  {
    key: 'letter',
    header: 'Văn bản',
    cell: (letter) => (
      <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={paths.letter(letter.incident_id, letter.id)} size="sm" fw={600}>
          {letter.item_title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {kindNames[letter.kind]} số {letter.number}
        </Text>
      </Stack>
    ),
  },
  { key: 'agency', header: 'Cơ quan gửi', cell: (letter) => letter.agency_short_name },
  { key: 'paper', header: 'Báo', cell: (letter) => letter.press_agency_name },
  { key: 'sent', header: 'Gửi ngày', cell: (letter) => formatDayOf(letter.sent_at) },
  {
    key: 'outcome',
    header: 'Kết quả',
    cell: (letter) => (
      <Stack gap={2} align="flex-start">
        <Badge color={colors[letter.outcome]} variant="light" tt="none">
          {outcomeNames[letter.outcome]}
        </Badge>
        {letter.result_at && <Text size="xs">ngày {formatDayOf(letter.result_at)}</Text>}
      </Stack>
    ),
  },
];

export function Component() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const list = useQuery(sentLettersOptions(filters));
  const change = (to: Partial<LetterFilters>) => setSearch(writeFilters({ ...filters, after: null, ...to }));

  return (
    <>
      <PageHeader title="Văn bản gửi báo chí" crumbs={[{ label: 'Giám sát', to: dashboard(filters) }]} />
      <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
        <PressAgencyFilter value={filters.pressAgencyId} onChange={(pressAgencyId) => change({ pressAgencyId })} />
        <FilterChoice
          label="Kết quả"
          value={filters.outcome}
          names={outcomeNames}
          onChange={(outcome) => change({ outcome: outcome as LetterFilters['outcome'] })}
        />
        <ScopeFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={change} />
        <PeriodFilters period={filters} onChange={change} />
        {search.size > 0 && (
          <Button variant="subtle" onClick={() => setSearch(new URLSearchParams())}>
            Xóa bộ lọc
          </Button>
        )}
      </Group>
      <PagedList
        list={list}
        after={filters.after}
        noun="văn bản"
        emptyTitle="Không có văn bản nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => (
          <DataTable
            caption="Văn bản gửi báo chí"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            stale={stale}
          />
        )}
      </PagedList>
    </>
  );
}

import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { type Column, DataTable } from '@/ui/data-table';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import type { ReorganisationRow } from '../reorganisations.api';
import { readAfter, writeAfter } from '../reorganisations.filters';
import { reorganisationListOptions } from '../reorganisations.queries';
import { tellKinds } from '../reorganisations.told';

export function prefetch(client: QueryClient, { searchParams }: URL): Promise<void> {
  return client.prefetchQuery(reorganisationListOptions(readAfter(searchParams)));
}

const columns: Column<ReorganisationRow>[] = [
  { key: 'effective', header: 'Hiệu lực từ', cell: ({ effective_on }) => formatDate(effective_on) },
  {
    key: 'title',
    header: 'Đợt sắp xếp',
    cell: ({ id, title }) => (
      <Anchor component={Link} to={paths.reorganisation(id)} size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Anchor>
    ),
  },
  {
    key: 'decision',
    header: 'Văn bản',
    cell: ({ decision_number, decision_date }) => (
      <span>
        {decision_number} ngày {formatDate(decision_date)}
      </span>
    ),
  },
  { key: 'steps', header: 'Số bước', cell: ({ kinds }) => tellKinds(kinds) },
];

export function Component() {
  const { can } = useActing();
  const [search, setSearch] = useSearchParams();
  const after = readAfter(search);
  const list = useQuery(reorganisationListOptions(after));
  return (
    <>
      <PageHeader
        title="Sắp xếp cơ quan"
        crumbs={[{ label: 'Cơ quan', to: paths.agencies }]}
        actions={
          can('agencies.reorganise') && (
            <Button component={Link} to={paths.newReorganisation} leftSection={<IconPlus size={16} aria-hidden />}>
              Lập phương án
            </Button>
          )
        }
      />
      <PagedList
        list={list}
        after={after}
        noun="đợt sắp xếp"
        emptyTitle="Không còn đợt sắp xếp nào ở trang này"
        onTurn={(next) => setSearch(writeAfter(next))}
        nothing={<EmptyState title="Chưa có đợt sắp xếp nào được thực hiện." />}
      >
        {(rows, stale) => (
          <DataTable
            caption="Các đợt sắp xếp cơ quan"
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

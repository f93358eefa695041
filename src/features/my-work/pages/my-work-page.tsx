import { Button, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { type Cursor, readPlace, writeAddress } from '@/lib/address-filters';
import { paths } from '@/lib/paths';
import { ListPages } from '@/ui/list-pages';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { WorkGroups } from '../components/work-groups';
import { workOptions } from '../my-work.queries';

/** The first page of what waits. */
export function prefetch(client: QueryClient, { searchParams }: URL): Promise<void> {
  return client.prefetchQuery(workOptions(readPlace(searchParams).after));
}

export function Component() {
  const [search, setSearch] = useSearchParams();
  const { after } = readPlace(search);
  return (
    <>
      <PageHeader title="Việc của tôi" />
      <Waiting after={after} onTurn={(to) => setSearch(writeAddress({ query: '', agencyId: null, after: to }, {}))} />
    </>
  );
}

function Waiting({ after, onTurn }: { after: Cursor | null; onTurn: (after: Cursor | null) => void }) {
  const work = useQuery(workOptions(after));
  if (work.isPending) return <PageLoader />;
  if (work.isError) return <ErrorState error={work.error} onRetry={() => work.refetch()} />;
  if (work.data.rows.length === 0 && after === null) return <NothingWaits />;
  return (
    <ListPages page={work.data} after={after} noun="việc" emptyTitle="Trang này không còn việc nào" onTurn={onTurn}>
      <WorkGroups works={work.data.rows} stale={work.isPlaceholderData} />
    </ListPages>
  );
}

function NothingWaits() {
  return (
    <EmptyState title="Không có việc nào đang chờ bạn">
      <Text size="sm">
        Việc mới hiện ở đây ngay khi có: câu hỏi xác minh, bước tiếp theo của vụ việc, đề nghị của báo chí, lớp tập
        huấn, lời nhắc.
      </Text>
      <Button component={Link} to={paths.incidents} variant="default" size="xs">
        Xem các vụ việc
      </Button>
    </EmptyState>
  );
}

import { Alert, Button, Stack } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { DigestFilterBar } from '../components/digest-filter-bar';
import { DigestPapers } from '../components/digest-papers';
import { DigestTotals } from '../components/digest-totals';
import { DigestWord } from '../components/digest-word';
import { readFilters, writeFilters } from '../digest.filters';
import { totalsOf } from '../digest.logic';
import { digestOptions } from '../digest.queries';
import { useDigestFilters } from '../use-digest-filters';

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(digestOptions(readFilters(searchParams)));
}

export function Component() {
  const { can } = useActing();
  const { filters, asked, change, withAgency } = useDigestFilters();
  const digest = useQuery(digestOptions(asked));
  return (
    <>
      <PageHeader
        title="Điểm báo"
        actions={
          <>
            <Button
              component={Link}
              to={`${paths.printDigest}?${writeFilters(filters)}`}
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
            >
              Bản in
            </Button>
            <DigestWord asked={asked} />
            {can('digest.write') && (
              <Button component={Link} to={paths.newDigestItem} leftSection={<IconPlus size={16} aria-hidden />}>
                Thêm tin bài
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      <DigestFilterBar filters={filters} withAgency={withAgency} onChange={change} />
      {digest.isPending ? (
        <PageLoader />
      ) : digest.isError ? (
        <ErrorState error={digest.error} onRetry={() => digest.refetch()} />
      ) : digest.data.counts.length === 0 ? (
        <EmptyState title="Không có tin, bài nào trong kỳ này" />
      ) : (
        <Stack aria-busy={digest.isPlaceholderData}>
          <DigestTotals digest={digest.data} />
          <Cut shown={digest.data.items.length} total={totalsOf(digest.data).total} />
          <DigestPapers digest={digest.data} />
        </Stack>
      )}
    </>
  );
}

/** More was written than is shown one by one. */
function Cut({ shown, total }: { shown: number; total: number }) {
  if (shown >= total) return null;
  return (
    <Alert color="yellow" variant="light" role="status">
      Số liệu tính đủ {total} tin, bài; bên dưới chỉ hiện {shown} tin, bài mới nhất. Thu hẹp kỳ, chọn cơ quan hoặc gõ từ
      cần tìm để xem phần còn lại.
    </Alert>
  );
}

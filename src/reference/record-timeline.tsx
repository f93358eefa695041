import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorState, PageLoader } from '@/ui/states';
import { Timeline } from '@/ui/timeline';
import type { TimelineTables } from '@/ui/timeline.logic';
import { timelineOptions } from './timeline.queries';

/** History of a record by field, with what was before and what is now; older changes on demand. */
export function RecordTimeline({ recordId, tables }: { recordId: string; tables: TimelineTables }) {
  const timeline = useInfiniteQuery(timelineOptions(recordId));

  if (timeline.isPending) return <PageLoader />;
  if (timeline.isError) return <ErrorState error={timeline.error} onRetry={() => timeline.refetch()} />;
  const entries = timeline.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Chưa có thay đổi nào được ghi lại.
      </Text>
    );
  }
  return (
    <Stack align="flex-start">
      <Timeline entries={entries} tables={tables} />
      {timeline.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={timeline.isFetchingNextPage}
          onClick={() => timeline.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </Stack>
  );
}

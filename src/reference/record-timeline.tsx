import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorState, PageLoader } from '@/ui/states';
import { Timeline } from '@/ui/timeline';
import type { TimelineTables } from '@/ui/timeline.logic';
import { timelineOptions } from './timeline.queries';

interface RecordTimelineProps {
  recordId: string;
  tables: TimelineTables;
}

/** History of a record by field, with what was before and what is now; older changes on demand. */
export function RecordTimeline(props: RecordTimelineProps) {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="lich-su">
      <Title order={2} size="h4" id="lich-su" mb="sm">
        Lịch sử thay đổi
      </Title>
      <Changes {...props} />
    </Paper>
  );
}

function Changes({ recordId, tables }: RecordTimelineProps) {
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

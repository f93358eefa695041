import { infiniteQueryOptions } from '@tanstack/react-query';
import { fetchTimeline } from './timeline.api';

export const timelineKeys = {
  all: ['timeline'] as const,
  /** Invalidate after a change of the record. */
  of: (recordId: string) => [...timelineKeys.all, recordId] as const,
};

/** The history of a record, page after page. */
export function timelineOptions(recordId: string) {
  return infiniteQueryOptions({
    queryKey: timelineKeys.of(recordId),
    queryFn: ({ pageParam, signal }) => fetchTimeline(recordId, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.olderThan,
  });
}

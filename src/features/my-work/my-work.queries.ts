import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Cursor } from '@/lib/address-filters';
import { listWork, markSeen } from './my-work.api';

const keys = { all: ['my-work'] as const, page: (after: Cursor | null) => ['my-work', after] as const };

export function workOptions(after: Cursor | null) {
  return queryOptions({
    queryKey: keys.page(after),
    queryFn: ({ signal }) => listWork(after, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
  });
}

/** What has been seen waits no longer. */
export function useMarkSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: markSeen,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}

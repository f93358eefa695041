import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { timelineKeys } from '@/reference/timeline.queries';
import {
  createSpokesperson,
  getSpokesperson,
  listAllSpokespersons,
  listSpokespersons,
  publishSpokesperson,
  replaceSpokesperson,
  type SpokespersonChange,
  updateSpokesperson,
  withdrawSpokesperson,
} from './spokespersons.api';
import type { SpokespersonFilters } from './spokespersons.filters';

export const spokespersonKeys = {
  all: ['spokespersons'] as const,
  list: (filters: SpokespersonFilters) => [...spokespersonKeys.all, 'list', filters] as const,
  record: (id: string) => [...spokespersonKeys.all, 'record', id] as const,
};

export function spokespersonListOptions(filters: SpokespersonFilters) {
  return queryOptions({
    queryKey: spokespersonKeys.list(filters),
    queryFn: ({ signal }) => listSpokespersons({ ...filters, signal }),
    placeholderData: keepPreviousData,
  });
}

/** All rows of a filter. */
export function allSpokespersonsOptions(filters: SpokespersonFilters) {
  return queryOptions({
    queryKey: [...spokespersonKeys.all, 'all', { ...filters, after: null }],
    queryFn: ({ signal }) => listAllSpokespersons(filters, signal),
  });
}

export function spokespersonOptions(id: string) {
  return queryOptions({
    queryKey: spokespersonKeys.record(id),
    queryFn: ({ signal }) => getSpokesperson(id, signal),
  });
}

/** A change of spokespersons shows in their lists, their timelines, and the agencies' pages before it counts as done. */
function useSpokespersonMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [spokespersonKeys.all, timelineKeys.all, agencyKeys.all].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export const useCreateSpokesperson = () => useSpokespersonMutation(createSpokesperson);
export const useReplaceSpokesperson = () => useSpokespersonMutation(replaceSpokesperson);
export const usePublishSpokesperson = () => useSpokespersonMutation(publishSpokesperson);
export const useWithdrawSpokesperson = () => useSpokespersonMutation(withdrawSpokesperson);
export const useUpdateSpokesperson = () =>
  useSpokespersonMutation(({ id, version, change }: { id: string; version: number; change: SpokespersonChange }) =>
    updateSpokesperson(id, version, change),
  );

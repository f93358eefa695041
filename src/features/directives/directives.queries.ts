import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { timelineKeys } from '@/reference/timeline.queries';
import {
  createDirective,
  type DirectiveChange,
  getDirective,
  listDirectives,
  listStanding,
  updateDirective,
} from './directives.api';
import type { DirectiveFilters } from './directives.filters';

export const directiveKeys = {
  all: ['directives'] as const,
  list: (filters: DirectiveFilters) => [...directiveKeys.all, 'list', filters] as const,
  directive: (id: string) => [...directiveKeys.all, 'directive', id] as const,
  standing: (agencyId: string) => [...directiveKeys.all, 'standing', agencyId] as const,
};

export function directiveListOptions(filters: DirectiveFilters) {
  return queryOptions({
    queryKey: directiveKeys.list(filters),
    queryFn: ({ signal }) => listDirectives(filters, signal),
    placeholderData: keepPreviousData,
  });
}

export function directiveOptions(id: string) {
  return queryOptions({ queryKey: directiveKeys.directive(id), queryFn: ({ signal }) => getDirective(id, signal) });
}

/** What a directive of this keeper can be replaced by. */
export function standingOptions(agencyId: string) {
  return queryOptions({
    queryKey: directiveKeys.standing(agencyId),
    queryFn: ({ signal }) => listStanding(agencyId, signal),
  });
}

/** A change of a directive or of what is confirmed of it shows wherever either does before it counts as done. */
export function useDirectiveMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([directiveKeys.all, timelineKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useCreateDirective = () => useDirectiveMutation(createDirective);
export const useUpdateDirective = () =>
  useDirectiveMutation(({ id, version, change }: { id: string; version: number; change: DirectiveChange }) =>
    updateDirective(id, version, change),
  );

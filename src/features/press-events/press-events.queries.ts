import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { timelineKeys } from '@/reference/timeline.queries';
import { listDuties } from './duties.api';
import { changeEvent, createEvent, type EventChange, getEvent, listEvents } from './press-events.api';
import type { EventFilters } from './press-events.filters';
import { addQuestion, changeQuestion } from './questions.api';

const keys = {
  all: ['press-events'] as const,
  list: (filters: EventFilters) => [...keys.all, 'list', filters] as const,
  record: (id: string) => [...keys.all, 'record', id] as const,
  duties: (agencyId: string | null) => [...keys.all, 'duties', agencyId] as const,
};

export function eventListOptions(filters: EventFilters) {
  return queryOptions({
    queryKey: keys.list(filters),
    queryFn: ({ signal }) => listEvents(filters, signal),
    placeholderData: keepPreviousData,
  });
}

/** All events of the filters, for a file: as many as one file takes. */
export function allEventsOptions(filters: EventFilters) {
  return queryOptions({
    queryKey: [...keys.list({ ...filters, after: null }), 'all'] as const,
    queryFn: async ({ signal }) => {
      const rows = [];
      for (let after: EventFilters['after'] = null; ; ) {
        const page = await listEvents({ ...filters, after }, signal, 200);
        rows.push(...page.rows);
        after = page.next;
        if (after === null) return rows;
      }
    },
    staleTime: 0,
  });
}

export function eventOptions(id: string) {
  return queryOptions({ queryKey: keys.record(id), queryFn: ({ signal }) => getEvent(id, signal) });
}

/** What is owed the press every month and every three, by whom. */
export function dutiesOptions(agencyId: string | null) {
  return queryOptions({ queryKey: keys.duties(agencyId), queryFn: ({ signal }) => listDuties(agencyId, signal) });
}

/** A change shows in lists, records, duties, histories and «việc của tôi» before it counts as done. */
function useEventMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([keys.all, ['my-work'], timelineKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useCreateEvent = () => useEventMutation(createEvent);
export const useChangeEvent = () =>
  useEventMutation(({ id, version, change }: { id: string; version: number; change: EventChange }) =>
    changeEvent(id, version, change),
  );
export const useAddQuestion = () => useEventMutation(addQuestion);
export const useChangeQuestion = () => useEventMutation(changeQuestion);

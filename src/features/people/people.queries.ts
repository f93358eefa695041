import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { timelineKeys } from '@/reference/timeline.queries';
import { sessionKeys } from '@/session/session.queries';
import { changeRole, getPerson, giveRole, listPeople } from './people.api';
import type { PeopleFilters } from './people.filters';
import { inWords } from './people.refusals';

export const peopleKeys = {
  all: ['people'] as const,
  list: (filters: PeopleFilters) => [...peopleKeys.all, 'list', filters] as const,
  person: (id: string) => [...peopleKeys.all, 'person', id] as const,
  invitations: ['people', 'invitations'] as const,
};

export function peopleOptions(filters: PeopleFilters) {
  return queryOptions({
    queryKey: peopleKeys.list(filters),
    queryFn: ({ signal }) => listPeople(filters, signal),
    placeholderData: keepPreviousData,
  });
}

export function personOptions(id: string) {
  return queryOptions({ queryKey: peopleKeys.person(id), queryFn: ({ signal }) => getPerson(id, signal) });
}

/** A change of roles shows in lists, pages and histories of people, and in what oneself may do, before it counts as done. */
function useRoleMutation<Variables, Result>(mutate: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) =>
      mutate(variables).catch((failure) => {
        throw inWords(failure);
      }),
    // After a refusal too: somebody else may have changed what is shown.
    onSettled: () =>
      Promise.all(
        [peopleKeys.all, timelineKeys.all, sessionKeys.all].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

export const useGiveRole = () => useRoleMutation(giveRole);
export const useChangeRole = () => useRoleMutation(changeRole);

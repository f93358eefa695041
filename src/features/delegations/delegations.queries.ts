import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { delegationRuleCodes } from '@/documents/delegation-law';
import { agencyKeys } from '@/reference/agencies.queries';
import { rulesOptions } from '@/reference/legal-rules.queries';
import { settingsOptions } from '@/reference/settings.queries';
import { timelineKeys } from '@/reference/timeline.queries';
import {
  createDelegation,
  type DelegationChange,
  getDelegation,
  listDelegations,
  publishDelegation,
  updateDelegation,
  withdrawDelegation,
} from './delegations.api';
import type { DelegationFilters } from './delegations.filters';

export const delegationKeys = {
  all: ['delegations'] as const,
  list: (filters: DelegationFilters) => [...delegationKeys.all, 'list', filters] as const,
  record: (id: string) => [...delegationKeys.all, 'record', id] as const,
};

export function delegationListOptions(filters: DelegationFilters) {
  return queryOptions({
    queryKey: delegationKeys.list(filters),
    queryFn: ({ signal }) => listDelegations(filters, signal),
    placeholderData: keepPreviousData,
  });
}

export function delegationOptions(id: string) {
  return queryOptions({
    queryKey: delegationKeys.record(id),
    queryFn: ({ signal }) => getDelegation(id, signal),
  });
}

/** What the law says of delegations: who may be authorised, and what their papers cite. */
export const delegationRulesOptions = () => rulesOptions(['delegate_is_deputy', ...delegationRuleCodes]);

/** What the form asks for whatever it is about: the longest term, and the rules it warns by. */
export function prefetchForm(client: QueryClient) {
  return Promise.all([client.prefetchQuery(settingsOptions()), client.prefetchQuery(delegationRulesOptions())]);
}

/** The same with the record its address names. */
export function prefetchRecordForm(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-2) ?? '';
  return Promise.all([client.prefetchQuery(delegationOptions(id)), prefetchForm(client)]);
}

/** A change of delegations shows in their lists, their timelines, and the agencies' pages before it counts as done. */
function useDelegationMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [delegationKeys.all, timelineKeys.all, agencyKeys.all].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export const useCreateDelegation = () => useDelegationMutation(createDelegation);
export const usePublishDelegation = () => useDelegationMutation(publishDelegation);
export const useWithdrawDelegation = () => useDelegationMutation(withdrawDelegation);
export const useUpdateDelegation = () =>
  useDelegationMutation(({ id, version, change }: { id: string; version: number; change: DelegationChange }) =>
    updateDelegation(id, version, change),
  );

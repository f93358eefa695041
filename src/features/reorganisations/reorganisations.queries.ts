import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Cursor } from '@/lib/address-filters';
import {
  carryOutReorganisation,
  fetchClerked,
  fetchPressRoles,
  getReorganisation,
  listReorganisations,
  previewReorganisation,
} from './reorganisations.api';
import { unsettled, type Warning } from './reorganisations.effects';

const keys = {
  all: ['reorganisations'] as const,
  list: (after: Cursor | null) => [...keys.all, 'list', after] as const,
  record: (id: string) => [...keys.all, 'record', id] as const,
  unsettled: (warnings: readonly Warning[]) => [...keys.all, 'unsettled', warnings] as const,
};

export function reorganisationListOptions(after: Cursor | null) {
  return queryOptions({
    queryKey: keys.list(after),
    queryFn: ({ signal }) => listReorganisations(after, signal),
    placeholderData: keepPreviousData,
  });
}

export function reorganisationOptions(id: string) {
  return queryOptions({ queryKey: keys.record(id), queryFn: ({ signal }) => getReorganisation(id, signal) });
}

/** Of what an act left to arrange, what nobody has arranged since. */
export function unsettledOptions(warnings: readonly Warning[]) {
  const codes = warnings.filter(({ key }) => key === 'heir_without_clerk').map(({ code }) => code);
  return queryOptions({
    queryKey: keys.unsettled(warnings),
    queryFn: async ({ signal }) => {
      const [clerked, pressRoles] = await Promise.all([fetchClerked(codes, signal), fetchPressRoles(signal)]);
      return unsettled(warnings, { clerked, pressRoles });
    },
  });
}

export const usePreview = () => useMutation({ mutationFn: previewReorganisation });

/** An act changes agencies, what runs at them, who may do what: nothing read before counts after it. */
export function useCarryOut() {
  const client = useQueryClient();
  return useMutation({ mutationFn: carryOutReorganisation, onSuccess: () => client.invalidateQueries() });
}

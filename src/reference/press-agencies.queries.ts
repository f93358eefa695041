import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  addPressAgency,
  getPressAgency,
  listPressAgencies,
  type PressAgencyRow,
  updatePressAgency,
} from './press-agencies.api';

const keys = { all: ['press-agencies'] as const, record: (id: string) => ['press-agencies', id] as const };

/** The register of press agencies, all of it, by name: hundreds that change a few times a year. */
export function pressAgenciesOptions() {
  return queryOptions({
    queryKey: keys.all,
    queryFn: ({ signal }) => listPressAgencies(signal),
    staleTime: 60 * 60_000,
  });
}

/** One of the register as it stands now, for a form over it. */
export function pressAgencyOptions(id: string) {
  return queryOptions({ queryKey: keys.record(id), queryFn: () => getPressAgency(id) });
}

/** A change of the register shows wherever newspapers are chosen or named before it counts as done. */
function usePressAgencyMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => Promise.all([keys.all, ['incidents']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useAddPressAgency = () => usePressAgencyMutation(addPressAgency);
export const useUpdatePressAgency = () =>
  usePressAgencyMutation(
    ({ id, version, change }: { id: string; version: number; change: Partial<Omit<PressAgencyRow, 'id'>> }) =>
      updatePressAgency(id, version, change),
  );

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { type AgencyValues, addAgency, fetchEditedAgency, updateAgency } from './editing.api';

const keys = {
  allEdited: [...agencyKeys.all, 'edited'] as const,
  edited: (code: string) => [...agencyKeys.all, 'edited', code.toUpperCase()] as const,
};

/** One agency by its code as it stands now, for a form over it. */
export function editedAgencyOptions(code: string) {
  return queryOptions({ queryKey: keys.edited(code), queryFn: () => fetchEditedAgency({ code }) });
}

/** An agency is named wherever there are records: all that is on screen is asked for anew before the change counts as done. */
export function useAgencyMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      // The form still open over an agency would look for it under the code it had.
      await client.invalidateQueries({ queryKey: keys.allEdited, refetchType: 'none' });
      const isOpenForm = ([room, part]: readonly unknown[]) => room === 'drafts' || part === 'edited';
      await client.invalidateQueries({ predicate: ({ queryKey }) => !isOpenForm(queryKey) });
    },
  });
}

export const useAddAgency = () => useAgencyMutation(addAgency);
export const useUpdateAgency = () =>
  useAgencyMutation(({ id, version, change }: { id: string; version: number; change: Partial<AgencyValues> }) =>
    updateAgency(id, version, change),
  );

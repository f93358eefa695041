import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { invitePeople, listInvitations, renewInvitation, withdrawInvitation } from './invitations.api';
import { type InvitationFilters, readFilters } from './invitations.filters';
import { peopleKeys } from './people.queries';

export function invitationsOptions(filters: InvitationFilters) {
  return queryOptions({
    queryKey: [...peopleKeys.invitations, 'list', filters],
    queryFn: ({ signal }) => listInvitations(filters, signal),
    placeholderData: keepPreviousData,
  });
}

/** The invitations to one address. */
export function invitationsOfOptions(email: string) {
  return queryOptions({
    queryKey: [...peopleKeys.invitations, 'of', email],
    queryFn: ({ signal }) => listInvitations(readFilters(new URLSearchParams()), signal, email),
  });
}

function useInvitationMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // After a refusal too: it may have been accepted or withdrawn meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: peopleKeys.invitations }),
  });
}

export const useInvitePeople = () => useInvitationMutation(invitePeople);
export const useRenewInvitation = () => useInvitationMutation(renewInvitation);
export const useWithdrawInvitation = () => useInvitationMutation(withdrawInvitation);

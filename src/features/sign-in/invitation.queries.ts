import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionKeys } from '@/session/session.queries';
import { acceptInvitation, previewInvitation } from './invitation.api';

const invitationKey = (token: string) => ['invitation', token] as const;

/** What an invitation's link offers; asked anew at each opening. */
export function invitationOptions(token: string) {
  return queryOptions({
    queryKey: invitationKey(token),
    queryFn: () => previewInvitation(token),
    enabled: token !== '',
    staleTime: 0,
  });
}

/** Looks again at an invitation that was refused: its state is the reason. */
export function useInvitationAgain(token: string) {
  const client = useQueryClient();
  return () => client.fetchQuery(invitationOptions(token));
}

/** Takes an invitation as who is signed in; the new task is there when it is done. */
export function useAcceptInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => acceptInvitation(token),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKeys.all, refetchType: 'all' }),
    onError: () => client.invalidateQueries({ queryKey: invitationKey(token) }),
  });
}

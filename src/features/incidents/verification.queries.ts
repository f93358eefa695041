import { queryOptions } from '@tanstack/react-query';
import { useIncidentMutation } from './incidents.queries';
import { askVerification, changeRequest, getPropagandaCommittee } from './verification.api';

export function propagandaCommitteeOptions() {
  return queryOptions({
    queryKey: ['agencies', 'propaganda-committee'] as const,
    queryFn: ({ signal }) => getPropagandaCommittee(signal),
    staleTime: 60 * 60_000,
  });
}

export const useAskVerification = () => useIncidentMutation(askVerification);

export const useAnswerVerification = () =>
  useIncidentMutation(({ id, version, answer }: { id: string; version: number; answer: string }) =>
    changeRequest(id, version, { answer }),
  );

export const useWithdrawVerification = () =>
  useIncidentMutation(({ id, version, reason }: { id: string; version: number; reason: string }) =>
    changeRequest(id, version, { withdraw_reason: reason }),
  );

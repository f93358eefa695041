import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { timelineKeys } from '@/reference/timeline.queries';
import { attestContacts, fetchAttestations } from './attestation.api';

const keys = {
  // Below the agencies: what publishes or withdraws asks these anew as well.
  all: [...agencyKeys.all, 'attestations'] as const,
};

/** Which agencies have confirmed their published contacts, and until when that holds. */
export function attestationsOptions() {
  return queryOptions({ queryKey: keys.all, queryFn: ({ signal }) => fetchAttestations(signal) });
}

/** A confirmation shows on the agency, its records and their timelines before it counts as done. */
export function useAttestContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: attestContacts,
    onSuccess: () =>
      Promise.all(
        [agencyKeys.all, timelineKeys.all, ['spokespersons'], ['delegations']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

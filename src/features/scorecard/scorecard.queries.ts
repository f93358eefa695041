import { queryOptions } from '@tanstack/react-query';
import { fetchScorecard } from './scorecard.api';

export function scorecardOptions(agencyId: string, day: string | null) {
  return queryOptions({
    queryKey: ['scorecard', agencyId, day] as const,
    queryFn: ({ signal }) => fetchScorecard(agencyId, day, signal),
    // Of another day of the same agency, until the one asked for is there.
    placeholderData: (previous, query) => (query?.queryKey[1] === agencyId ? previous : undefined),
  });
}

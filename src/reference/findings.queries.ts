import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { agencyKeys } from './agencies.queries';
import { countFindings, type FindingPlace, type FindingScope, listFindings } from './findings.api';

const keys = {
  // Below the agencies: what appoints somebody asks these anew as well.
  all: [...agencyKeys.all, 'findings'] as const,
};

/** A page of what supervision finds. */
export function findingListOptions(place: FindingPlace) {
  return queryOptions({
    queryKey: [...keys.all, 'list', place],
    queryFn: ({ signal }) => listFindings(place, signal),
    placeholderData: keepPreviousData,
  });
}

/** What is found at one agency now, the longest standing first. */
export const agencyFindingsOptions = (agencyId: string) =>
  queryOptions({
    ...findingListOptions({
      agencyId,
      withBelow: false,
      day: null,
      kind: null,
      onlyLate: false,
      order: 'oldest',
      after: null,
    }),
    // Those of another agency do not stand in for this one's.
    placeholderData: undefined,
  });

/** How much is found at each agency, of all kinds or of some. */
export function findingCountsOptions(scope: FindingScope, kinds: string[] | null = null) {
  return queryOptions({
    queryKey: [...keys.all, 'counts', scope, kinds],
    queryFn: ({ signal }) => countFindings(scope, kinds, signal),
    placeholderData: keepPreviousData,
  });
}

export const everywhereNow: FindingScope = { agencyId: null, withBelow: true, day: null };

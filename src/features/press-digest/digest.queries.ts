import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchDigest, most } from './digest.api';
import type { DigestFilters } from './digest.filters';

// The first word is that which press-items.queries says is to be asked for anew.
const keys = (filters: DigestFilters, on: keyof typeof most) => ['press-digest', on, filters] as const;

/** The digest for the screen, or for paper. */
export function digestOptions(filters: DigestFilters, on: keyof typeof most = 'shown') {
  return queryOptions({
    queryKey: keys(filters, on),
    queryFn: ({ signal }) => fetchDigest(filters, most[on], signal),
    placeholderData: keepPreviousData,
  });
}

import { queryOptions } from '@tanstack/react-query';
import { fetchAgencies } from './agencies.api';

export const agencyKeys = {
  all: ['agencies'] as const,
  reference: ['agencies', 'reference'] as const,
};

/** All agencies, for choosing from and for naming; they change a few times a year. */
export function agenciesOptions() {
  return queryOptions({
    queryKey: agencyKeys.reference,
    queryFn: ({ signal }) => fetchAgencies(signal),
    staleTime: 60 * 60_000,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

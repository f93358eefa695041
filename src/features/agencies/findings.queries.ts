import { queryOptions } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { fetchFindings } from './findings.api';

const keys = {
  // Below the agencies: what appoints somebody asks these anew as well.
  all: [...agencyKeys.all, 'findings'] as const,
};

/** What supervision finds at the agencies whose records one may read. */
export function findingsOptions() {
  return queryOptions({ queryKey: keys.all, queryFn: ({ signal }) => fetchFindings(signal) });
}

import { queryOptions } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { fetchStructure } from './structure.api';

/** The agencies as they were on a past day. */
export function structureOptions(day: string) {
  return queryOptions({
    queryKey: [...agencyKeys.all, 'on', day] as const,
    queryFn: ({ signal }) => fetchStructure(day, signal),
  });
}

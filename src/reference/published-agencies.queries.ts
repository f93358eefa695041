import { queryOptions } from '@tanstack/react-query';
import type { Database } from '@/lib/database.types';
import { callPublic } from '@/lib/public-data';

/** An agency that has somebody in the public directory. */
export type PublishedAgency = Database['public']['Functions']['published_agencies']['Returns'][number];

/** Agencies to choose from without an account: those that have somebody in the public directory now. */
export function publishedAgenciesOptions() {
  return queryOptions({
    queryKey: ['published-agencies'] as const,
    queryFn: ({ signal }) => callPublic<PublishedAgency[]>('published_agencies', {}, signal),
    staleTime: 5 * 60_000,
    networkMode: 'always',
  });
}

import { queryOptions } from '@tanstack/react-query';
import { fetchHotlines } from './hotlines.api';

/** The public reception numbers; they change with the years. */
export function hotlinesOptions() {
  return queryOptions({
    queryKey: ['hotlines'],
    queryFn: ({ signal }) => fetchHotlines(signal),
    staleTime: 60 * 60_000,
    // Without a network: an answer in words, not an endless wait for one.
    networkMode: 'always',
  });
}

import { queryOptions } from '@tanstack/react-query';
import { fetchRules } from './legal-rules.api';

/** All versions of some rules; the law changes rarely. */
export function rulesOptions(codes: readonly string[]) {
  return queryOptions({
    queryKey: ['legal-rules', codes],
    queryFn: ({ signal }) => fetchRules(codes, signal),
    staleTime: 60 * 60_000,
  });
}

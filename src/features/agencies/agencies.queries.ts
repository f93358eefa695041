import { queryOptions } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { fetchAgency, fetchAgencyList } from './agencies.api';

const keys = {
  list: [...agencyKeys.all, 'list'] as const,
  record: (code: string) => [...agencyKeys.all, 'record', code.toUpperCase()] as const,
};

/** All agencies with who speaks for them now. */
export function agencyListOptions() {
  return queryOptions({ queryKey: keys.list, queryFn: ({ signal }) => fetchAgencyList(signal) });
}

/** One agency by its code; an unknown code is an AppError «not_found». */
export function agencyOptions(code: string) {
  return queryOptions({ queryKey: keys.record(code), queryFn: ({ signal }) => fetchAgency(code, signal) });
}

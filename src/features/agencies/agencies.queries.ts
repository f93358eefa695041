import { queryOptions } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { fetchAgency, fetchAgencyList, fetchDelegationsInForce } from './agencies.api';

const keys = {
  list: [...agencyKeys.all, 'list'] as const,
  delegations: (code: string) => [...agencyKeys.all, 'delegations', code.toUpperCase()] as const,
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

/** Delegations of an agency in force now, by its code: asked for beside the record, not after it. */
export function delegationsOptions(code: string) {
  return queryOptions({
    queryKey: keys.delegations(code),
    queryFn: ({ signal }) => fetchDelegationsInForce(code, signal),
  });
}

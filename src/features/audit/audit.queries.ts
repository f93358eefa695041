import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchActors, listAudit } from './audit.api';
import type { AuditFilters } from './audit.filters';

const auditKeys = { all: ['audit'] as const };

/** A page of the history; what others do meanwhile is looked for when one comes back to it. */
export function auditOptions(filters: AuditFilters) {
  return queryOptions({
    queryKey: [...auditKeys.all, 'list', filters],
    queryFn: ({ signal }) => listAudit(filters, signal),
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
  });
}

export function actorsOptions() {
  return queryOptions({
    queryKey: [...auditKeys.all, 'actors'],
    queryFn: ({ signal }) => fetchActors(signal),
  });
}

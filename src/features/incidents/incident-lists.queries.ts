import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { incidentBoard, listIncidents } from './incident-lists.api';
import type { IncidentFilters } from './incidents.filters';
import { incidentKeys } from './incidents.queries';

/** Lists look for what others have done this often, and whenever one comes back to them. */
const fresh = { refetchInterval: 30_000, refetchOnWindowFocus: 'always', placeholderData: keepPreviousData } as const;

export function incidentListOptions(filters: IncidentFilters) {
  return queryOptions({
    queryKey: [...incidentKeys.all, 'list', filters],
    queryFn: ({ signal }) => listIncidents(filters, signal),
    ...fresh,
  });
}

export function incidentBoardOptions({ status: _, order: __, after: ___, view: ____, ...filters }: IncidentFilters) {
  const board = { ...filters, status: null, order: 'newest', after: null, view: 'board' } as const;
  return queryOptions({
    queryKey: [...incidentKeys.all, 'board', filters],
    queryFn: ({ signal }) => incidentBoard(board, signal),
    ...fresh,
  });
}

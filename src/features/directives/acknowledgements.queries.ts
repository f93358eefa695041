import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AcknowledgementChange,
  getAcknowledgement,
  getTotals,
  listAcknowledgements,
  listOwn,
  updateAcknowledgement,
} from './acknowledgements.api';
import type { AcknowledgementFilters } from './acknowledgements.filters';
import { directiveKeys, useDirectiveMutation } from './directives.queries';

const keys = {
  list: (directiveId: string, filters: AcknowledgementFilters) =>
    [...directiveKeys.all, 'acknowledgements', directiveId, filters] as const,
  totals: (directiveId: string) => [...directiveKeys.all, 'totals', directiveId] as const,
  own: (directiveId: string, agencyIds: readonly string[]) =>
    [...directiveKeys.all, 'own', directiveId, agencyIds] as const,
  one: (id: string) => [...directiveKeys.all, 'acknowledgement', id] as const,
};

export function acknowledgementsOptions(directiveId: string, filters: AcknowledgementFilters) {
  return queryOptions({
    queryKey: keys.list(directiveId, filters),
    queryFn: ({ signal }) => listAcknowledgements(directiveId, filters, signal),
    placeholderData: keepPreviousData,
  });
}

export function totalsOptions(directiveId: string) {
  return queryOptions({ queryKey: keys.totals(directiveId), queryFn: ({ signal }) => getTotals(directiveId, signal) });
}

export function ownOptions(directiveId: string, agencyIds: readonly string[]) {
  return queryOptions({
    queryKey: keys.own(directiveId, agencyIds),
    queryFn: ({ signal }) => listOwn(directiveId, agencyIds, signal),
  });
}

export function acknowledgementOptions(id: string) {
  return queryOptions({ queryKey: keys.one(id), queryFn: ({ signal }) => getAcknowledgement(id, signal) });
}

export const useUpdateAcknowledgement = () =>
  useDirectiveMutation(({ id, version, change }: { id: string; version: number; change: AcknowledgementChange }) =>
    updateAcknowledgement(id, version, change),
  );

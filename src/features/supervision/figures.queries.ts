import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchFigures, listSentLetters } from './figures.api';
import type { FigureFilters } from './figures.filters';

const keys = { all: ['figures'] as const };

export function figuresOptions({ agencyId, withBelow, from, to }: FigureFilters) {
  const asked = { agencyId, withBelow, from, to, after: null, pressAgencyId: null, outcome: null };
  return queryOptions({
    queryKey: [...keys.all, asked],
    queryFn: ({ signal }) => fetchFigures(asked, signal),
    placeholderData: keepPreviousData,
  });
}

export function sentLettersOptions(filters: FigureFilters) {
  return queryOptions({
    queryKey: [...keys.all, 'letters', filters],
    queryFn: ({ signal }) => listSentLetters(filters, signal),
    placeholderData: keepPreviousData,
  });
}

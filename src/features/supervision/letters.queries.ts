import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listSentLetters } from './letters.api';
import type { LetterFilters } from './letters.filters';

/** A page of the letters to the press. */
export function sentLettersOptions(filters: LetterFilters) {
  return queryOptions({
    queryKey: ['sent-letters', filters],
    queryFn: ({ signal }) => listSentLetters(filters, signal),
    placeholderData: keepPreviousData,
  });
}

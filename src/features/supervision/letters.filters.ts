import { isId, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { Period } from '@/reference/figure-lists';
import type { Outcome } from './dashboard.api';
import { readPeriod, writePeriod } from './period';

/** Which letters to the press the list shows; all of it stands in the address. */
export interface LetterFilters extends Omit<ListPlace, 'query'>, Period {
  /** Only the chosen agency, or those below it too. */
  withBelow: boolean;
  pressAgencyId: string | null;
  outcome: Outcome | null;
}

const vocabulary = {
  withBelow: ['cap-duoi', { khong: false }],
  outcome: [
    'ket-qua',
    { 'da-cai-chinh': 'obtained', 'tu-choi': 'refused', 'khong-tra-loi': 'unanswered', 'dang-cho': 'waiting' },
  ],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): LetterFilters {
  const { agencyId, after } = readPlace(search);
  const said = readWords(search, vocabulary);
  const paper = search.get('bao');
  return {
    ...readPeriod(search),
    agencyId,
    after,
    withBelow: said.withBelow ?? true,
    outcome: said.outcome,
    pressAgencyId: isId(paper) ? paper : null,
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: LetterFilters): URLSearchParams {
  const search = writeAddress({ ...filters, query: '' }, vocabulary);
  writePeriod(search, filters);
  if (filters.pressAgencyId) search.set('bao', filters.pressAgencyId);
  return search;
}

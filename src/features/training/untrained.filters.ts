import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';

/** Whom the list shows; all of it stands in the address. */
export interface UntrainedFilters extends Omit<ListPlace, 'after'> {
  /** Of the agency's alone, or of those below it too. */
  withBelow: boolean;
}

const vocabulary = { withBelow: ['cap-duoi', { co: true }] } as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): UntrainedFilters {
  const { query, agencyId } = readPlace(search);
  return { query, agencyId, withBelow: readWords(search, vocabulary).withBelow ?? false };
}

/** The address of filters, without what is at its default. */
export const writeFilters = (filters: UntrainedFilters): URLSearchParams =>
  writeAddress({ ...filters, after: null }, vocabulary);

import { isDay, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import { findingKindNames } from '@/reference/finding-kinds';

/** What the list of findings shows; all of it stands in the address. */
export interface FindingFilters extends Omit<ListPlace, 'query'> {
  /** Only the chosen agency, or those below it too. */
  withBelow: boolean;
  /** A past day; null = now. */
  day: string | null;
  kind: string | null;
  onlyLate: boolean;
  order: 'oldest' | 'newest';
}

const vocabulary = {
  withBelow: ['cap-duoi', { khong: false }],
  onlyLate: ['han', { 'qua-han': true }],
  order: ['sap-xep', { 'moi-nhat': 'newest' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): FindingFilters {
  const { agencyId, after } = readPlace(search);
  const said = readWords(search, vocabulary);
  const day = search.get('ngay');
  const kind = search.get('loai') ?? '';
  return {
    agencyId,
    after,
    withBelow: said.withBelow ?? true,
    day: isDay(day) && day < today() ? day : null,
    kind: Object.hasOwn(findingKindNames, kind) ? kind : null,
    onlyLate: said.onlyLate ?? false,
    order: said.order ?? 'oldest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: FindingFilters): URLSearchParams {
  const search = writeAddress({ ...filters, query: '' }, vocabulary);
  if (filters.day) search.set('ngay', filters.day);
  if (filters.kind) search.set('loai', filters.kind);
  return search;
}

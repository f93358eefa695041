import { isDay, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import { findingKindNames } from '@/reference/finding-kinds';

/** What supervision looks at; all of it stands in the address. */
export interface SupervisionFilters extends Omit<ListPlace, 'query'> {
  /** Only the chosen agency, or those below it too. */
  withBelow: boolean;
  /** A past day; null = now. */
  day: string | null;
  kind: string | null;
  onlyLate: boolean;
  /** Of the table: agencies at which nothing is found as well. */
  withFaultless: boolean;
  order: 'oldest' | 'newest';
}

const vocabulary = {
  withBelow: ['cap-duoi', { khong: false }],
  onlyLate: ['han', { 'qua-han': true }],
  withFaultless: ['xem', { 'tat-ca': true }],
  order: ['sap-xep', { 'moi-nhat': 'newest' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): SupervisionFilters {
  const { query: _, ...place } = readPlace(search);
  const said = readWords(search, vocabulary);
  const day = search.get('ngay');
  const kind = search.get('loai') ?? '';
  return {
    ...place,
    withBelow: said.withBelow ?? true,
    day: isDay(day) && day < today() ? day : null,
    kind: Object.hasOwn(findingKindNames, kind) ? kind : null,
    onlyLate: said.onlyLate ?? false,
    withFaultless: said.withFaultless ?? false,
    order: said.order ?? 'oldest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: SupervisionFilters): URLSearchParams {
  const search = writeAddress({ ...filters, query: '' }, vocabulary);
  if (filters.day) search.set('ngay', filters.day);
  if (filters.kind) search.set('loai', filters.kind);
  return search;
}

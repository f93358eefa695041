import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { Role } from '@/session/permissions';

/** What the list of people shows; all of it stands in the address. */
export interface PeopleFilters extends ListPlace {
  role: Role | null;
  state: 'active' | 'inactive' | null;
  order: 'agency' | 'person';
}

const vocabulary = {
  role: ['vai-tro', { 'can-bo': 'clerk', 'giam-sat': 'supervisor', 'quan-tri': 'manager' }],
  state: ['trang-thai', { 'dang-hoat-dong': 'active', 'da-ngung': 'inactive' }],
  order: ['xem-theo', { nguoi: 'person' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): PeopleFilters {
  const { order, ...said } = readWords(search, vocabulary);
  return { ...readPlace(search), ...said, order: order ?? 'agency' };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: PeopleFilters): URLSearchParams {
  return writeAddress(filters, vocabulary);
}

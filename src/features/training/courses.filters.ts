import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { CourseState } from './courses.names';

/** What the plan shows; all of it stands in the address. */
export interface CourseFilters extends ListPlace {
  /** Also «open»: registration is open now. */
  state: CourseState | 'open' | null;
  year: number | null;
  order: 'newest' | 'oldest';
}

const vocabulary = {
  state: [
    'trang-thai',
    {
      'dang-nhan-dang-ky': 'open',
      'trong-ke-hoach': 'planned',
      'da-cong-bo': 'announced',
      'da-to-chuc': 'held',
      'da-khep-lai': 'closed',
      'da-huy': 'cancelled',
    },
  ],
  order: ['sap-xep', { 'cu-nhat': 'oldest' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): CourseFilters {
  const { order, state } = readWords(search, vocabulary);
  const year = search.get('nam') ?? '';
  return {
    ...readPlace(search),
    state,
    year: /^(19|20)\d{2}$/.test(year) ? Number(year) : null,
    order: order ?? 'newest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: CourseFilters): URLSearchParams {
  const search = writeAddress(filters, vocabulary);
  if (filters.year !== null) search.set('nam', String(filters.year));
  return search;
}

/** Years a plan can be of: from that of the directive's Regulation to the next one. */
export function offeredYears(thisYear: number): number[] {
  return Array.from({ length: thisYear + 1 - 2017 + 1 }, (_, i) => thisYear + 1 - i);
}

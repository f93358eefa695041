import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { DirectiveKind, DirectiveState, Progress } from './directives.names';

/** What the list shows; all of it stands in the address. */
export interface DirectiveFilters extends ListPlace {
  state: DirectiveState | null;
  /** Among the agencies one sees; a clerk's own. */
  progress: Progress | null;
  kind: DirectiveKind | null;
  year: number | null;
  order: 'newest' | 'oldest';
}

const vocabulary = {
  state: ['trang-thai', { 'du-thao': 'draft', 'da-gui': 'issued', 'het-hieu-luc': 'ended', 'da-bo': 'voided' }],
  progress: ['quan-triet', { chua: 'open', 'qua-han': 'late', du: 'confirmed' }],
  kind: [
    'loai',
    {
      luat: 'law',
      'nghi-dinh': 'decree',
      'thong-tu': 'circular',
      'quyet-dinh': 'decision',
      'chi-thi': 'instruction',
      'ke-hoach': 'plan',
      'cong-van': 'official_letter',
      'thong-bao': 'notice',
      khac: 'other',
    },
  ],
  order: ['sap-xep', { 'cu-nhat': 'oldest' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): DirectiveFilters {
  const { order, ...words } = readWords(search, vocabulary);
  const year = search.get('nam') ?? '';
  return {
    ...readPlace(search),
    ...words,
    year: /^(19|20)\d{2}$/.test(year) ? Number(year) : null,
    order: order ?? 'newest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: DirectiveFilters): URLSearchParams {
  const search = writeAddress(filters, vocabulary);
  if (filters.year !== null) search.set('nam', String(filters.year));
  return search;
}

/** Years a directive can be of: from that of the Regulation to the present one. */
export function offeredYears(thisYear: number): number[] {
  return Array.from({ length: thisYear - 2017 + 1 }, (_, i) => thisYear - i);
}

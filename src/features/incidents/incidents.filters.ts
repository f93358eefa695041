import { isDay, isId, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { Severity } from '@/reference/incidents';
import { type PressKind, pressKindWords } from '@/reference/press-kinds';
import type { Conclusion, Status } from './incidents.names';

export type IncidentOrder = 'newest' | 'oldest' | 'due';

/** What the list or the board shows; all of it stands in the address. */
export interface IncidentFilters extends ListPlace {
  view: 'list' | 'board';
  /** Of the agency's alone, or of those below it too. */
  withBelow: boolean;
  /** open: something is left to do. */
  status: Status | 'open' | null;
  /** Those of one's agency, or those it was asked to verify. */
  scope: 'own' | 'asked' | null;
  severity: Severity | null;
  conclusion: Conclusion | null;
  /** Of the next step: past, on this day, within the next three days. */
  due: 'overdue' | 'today' | 'soon' | null;
  pressKind: PressKind | null;
  pressAgencyId: string | null;
  /** Days of discovery, inclusive. */
  foundFrom: string | null;
  foundTo: string | null;
  order: IncidentOrder;
}

const vocabulary = {
  view: ['xem', { bang: 'board' }],
  withBelow: ['cap-duoi', { co: true }],
  status: [
    'trang-thai',
    {
      'con-viec': 'open',
      'da-ghi-nhan': 'recorded',
      'dang-xac-minh': 'verifying',
      'da-ket-luan': 'concluded',
      'da-khac-phuc': 'remedied',
      'dang-cai-chinh': 'correcting',
      'khep-lai': 'closed',
      'ghi-nham': 'voided',
    },
  ],
  scope: ['pham-vi', { 'cua-co-quan': 'own', 'duoc-hoi': 'asked' }],
  severity: ['muc-do', { nong: 'hot', 'nhay-cam': 'sensitive', thuong: 'normal' }],
  conclusion: [
    'ket-luan',
    { dung: 'accurate', 'dung-mot-phan': 'partly', sai: 'inaccurate', 'chua-du-can-cu': 'undetermined' },
  ],
  due: ['han', { 'qua-han': 'overdue', 'hom-nay': 'today', '3-ngay': 'soon' }],
  pressKind: ['loai-hinh', pressKindWords],
  order: ['sap-xep', { 'cu-nhat': 'oldest', 'theo-han': 'due' }],
} as const;

const valid = (value: string | null, is: (value: string | null) => boolean) => (is(value) ? value : null);

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): IncidentFilters {
  const { order, view, withBelow, ...said } = readWords(search, vocabulary);
  return {
    ...readPlace(search),
    ...said,
    pressAgencyId: valid(search.get('bao'), isId),
    foundFrom: valid(search.get('tu-ngay'), isDay),
    foundTo: valid(search.get('den-ngay'), isDay),
    view: view ?? 'list',
    withBelow: withBelow ?? false,
    order: order ?? 'newest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: IncidentFilters): URLSearchParams {
  const search = writeAddress(filters, vocabulary);
  if (filters.pressAgencyId) search.set('bao', filters.pressAgencyId);
  if (filters.foundFrom) search.set('tu-ngay', filters.foundFrom);
  if (filters.foundTo) search.set('den-ngay', filters.foundTo);
  return search;
}

/** The filters that stand behind «Thêm bộ lọc». */
export const furtherFilters = [
  'scope',
  'severity',
  'conclusion',
  'pressAgencyId',
  'pressKind',
  'foundFrom',
  'foundTo',
] as const;

/** How many of some filters are in use. */
export function inUse(filters: IncidentFilters, among: readonly (keyof IncidentFilters)[]): number {
  return among.filter((name) => filters[name] !== null && filters[name] !== '').length;
}

/** The same view without any filter. */
export function unfiltered({ view, order }: IncidentFilters): IncidentFilters {
  return { ...readFilters(new URLSearchParams()), view, order };
}

import { isDay, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { PressEventKind } from '@/reference/press-events';
import type { State } from './press-events.names';

/** What the list shows; all of it stands in the address. */
export interface EventFilters extends ListPlace {
  kind: PressEventKind | null;
  /** Also «to_come»: planned or announced. */
  state: State | 'to_come' | null;
  /** Something promised there is not yet done. */
  promises: 'open' | null;
  from: string | null;
  to: string | null;
  order: 'newest' | 'oldest';
}

const vocabulary = {
  kind: [
    'loai',
    {
      'hop-bao': 'press_conference',
      'giao-ban': 'press_briefing',
      'thong-cao': 'press_release',
      'dinh-ky': 'periodic_information',
    },
  ],
  state: [
    'trang-thai',
    {
      'sap-toi': 'to_come',
      'du-kien': 'planned',
      'da-thong-bao': 'announced',
      'da-dien-ra': 'held',
      'da-ket-thuc': 'closed',
      'da-huy': 'cancelled',
    },
  ],
  promises: ['viec-hua', { con: 'open' }],
  order: ['sap-xep', { 'cu-nhat': 'oldest' }],
} as const;

const dayIn = (search: URLSearchParams, name: string) => {
  const day = search.get(name);
  return isDay(day) ? day : null;
};

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): EventFilters {
  const { order, ...said } = readWords(search, vocabulary);
  return {
    ...readPlace(search),
    ...said,
    from: dayIn(search, 'tu-ngay'),
    to: dayIn(search, 'den-ngay'),
    order: order ?? 'newest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: EventFilters): URLSearchParams {
  const search = writeAddress(filters, vocabulary);
  if (filters.from) search.set('tu-ngay', filters.from);
  if (filters.to) search.set('den-ngay', filters.to);
  return search;
}

/** Whether anything narrows the list. */
export function isFiltered(filters: EventFilters): boolean {
  const { query, agencyId, kind, state, promises, from, to } = filters;
  return Boolean(query || agencyId || kind || state || promises || from || to);
}

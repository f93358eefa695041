import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import { findingKindNames } from '@/reference/finding-kinds';
import type { ReminderState } from './reminders.names';

/** What the list shows; all of it stands in the address. */
export interface ReminderFilters extends Omit<ListPlace, 'query'> {
  /** Also «open»: neither settled nor withdrawn. */
  state: ReminderState | 'open' | null;
  /** Of which finding. */
  kind: string | null;
  onlyOverdue: boolean;
  order: 'newest' | 'due';
}

const vocabulary = {
  state: [
    'trang-thai',
    {
      'chua-xong': 'open',
      'chua-xem': 'sent',
      'da-xem': 'seen',
      'da-tra-loi': 'answered',
      'da-xong': 'settled',
      'da-rut': 'withdrawn',
    },
  ],
  onlyOverdue: ['han', { 'qua-han': true }],
  order: ['sap-xep', { han: 'due' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): ReminderFilters {
  const { query: _, ...place } = readPlace(search);
  const { state, onlyOverdue, order } = readWords(search, vocabulary);
  const kind = search.get('loai') ?? '';
  return {
    ...place,
    state,
    kind: Object.hasOwn(findingKindNames, kind) ? kind : null,
    onlyOverdue: onlyOverdue ?? false,
    order: order ?? 'newest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: ReminderFilters): URLSearchParams {
  const search = writeAddress({ ...filters, query: '' }, vocabulary);
  if (filters.kind) search.set('loai', filters.kind);
  return search;
}

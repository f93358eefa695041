import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { DelegationState } from './delegations.names';

export type DelegationOrder = 'newest' | 'oldest' | 'ending' | 'name' | 'name_desc';

/** What the list shows; all of it stands in the address. */
export interface DelegationFilters extends ListPlace {
  state: DelegationState | null;
  /** In force, and ending within so many days. */
  endingWithin: 7 | null;
  /** Published after the deadline, or not yet though past it. */
  late: true | null;
  order: DelegationOrder;
}

const vocabulary = {
  state: [
    'trang-thai',
    {
      'cho-ky': 'unsigned',
      'chua-bat-dau': 'planned',
      'dang-hieu-luc': 'current',
      'het-han': 'ended',
      'thu-hoi': 'revoked',
    },
  ],
  endingWithin: ['sap-het-han', { '7-ngay': 7 }],
  late: ['cong-bo', { muon: true }],
  order: ['sap-xep', { 'cu-nhat': 'oldest', 'gan-het-han': 'ending', ten: 'name', 'ten-giam': 'name_desc' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): DelegationFilters {
  const { order, ...said } = readWords(search, vocabulary);
  return { ...readPlace(search), ...said, order: order ?? 'newest' };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: DelegationFilters): URLSearchParams {
  return writeAddress(filters, vocabulary);
}

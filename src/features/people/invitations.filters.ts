import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { Invitation } from './invitations.api';

/** What the list of invitations shows; all of it stands in the address. */
export interface InvitationFilters extends ListPlace {
  state: Invitation['state'] | null;
  order: 'newest';
}

const vocabulary = {
  state: [
    'trang-thai',
    { 'dang-cho': 'open', 'het-han': 'expired', 'da-chap-nhan': 'accepted', 'da-thu-hoi': 'withdrawn' },
  ],
} as const;

export const stateNames: Record<Invitation['state'], string> = {
  open: 'Đang chờ',
  expired: 'Hết hạn',
  accepted: 'Đã chấp nhận',
  withdrawn: 'Đã thu hồi',
};

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): InvitationFilters {
  return { ...readPlace(search), ...readWords(search, vocabulary), order: 'newest' };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: InvitationFilters): URLSearchParams {
  return writeAddress(filters, vocabulary);
}

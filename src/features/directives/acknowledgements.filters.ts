import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { AcknowledgementState } from './acknowledgements.names';

/** Which of the agencies asked are shown; all of it stands in the address. */
export interface AcknowledgementFilters extends ListPlace {
  /** Also «open»: not confirmed, and «late»: by the day set. */
  state: AcknowledgementState | 'open' | 'late' | null;
}

const vocabulary = {
  state: [
    'trang-thai',
    {
      'chua-quan-triet': 'open',
      'qua-han': 'late',
      'chua-doc': 'waiting',
      'da-doc': 'read',
      'da-quan-triet': 'confirmed',
      'de-nghi-bo-sung': 'returned',
    },
  ],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): AcknowledgementFilters {
  return { ...readPlace(search), ...readWords(search, vocabulary) };
}

export function writeFilters(filters: AcknowledgementFilters): URLSearchParams {
  return writeAddress(filters, vocabulary);
}

import { isDay, isId, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { Kind, Status } from './press-enquiries.names';

export type EnquiryOrder = 'newest' | 'oldest' | 'due';

/** What the list shows; all of it stands in the address. */
export interface EnquiryFilters extends ListPlace {
  status: Status | 'open' | null;
  kind: Kind | null;
  due: 'overdue' | null;
  pressAgencyId: string | null;
  receivedFrom: string | null;
  receivedTo: string | null;
  order: EnquiryOrder;
}

const vocabulary = {
  status: [
    'trang-thai',
    {
      'chua-tra-loi': 'open',
      'da-tiep-nhan': 'received',
      'da-giao': 'assigned',
      'da-tra-loi': 'answered',
      'da-tu-choi': 'refused',
      'ghi-nham': 'voided',
    },
  ],
  kind: ['loai', { thuong: 'ordinary', 'dot-xuat': 'unexpected_event' }],
  due: ['han', { 'qua-han': 'overdue' }],
  order: ['sap-xep', { 'cu-nhat': 'oldest', 'theo-han': 'due' }],
} as const;

const valid = (value: string | null, is: (value: string | null) => boolean) => (is(value) ? value : null);

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): EnquiryFilters {
  const { order, ...said } = readWords(search, vocabulary);
  return {
    ...readPlace(search),
    ...said,
    pressAgencyId: valid(search.get('bao'), isId),
    receivedFrom: valid(search.get('tu-ngay'), isDay),
    receivedTo: valid(search.get('den-ngay'), isDay),
    order: order ?? 'newest',
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: EnquiryFilters): URLSearchParams {
  const search = writeAddress(filters, vocabulary);
  if (filters.pressAgencyId) search.set('bao', filters.pressAgencyId);
  if (filters.receivedFrom) search.set('tu-ngay', filters.receivedFrom);
  if (filters.receivedTo) search.set('den-ngay', filters.receivedTo);
  return search;
}

/** Whether anything narrows the list. */
export function isFiltered(filters: EnquiryFilters): boolean {
  const unfiltered = { ...readFilters(new URLSearchParams()), order: filters.order };
  return writeFilters({ ...filters, after: null }).toString() !== writeFilters(unfiltered).toString();
}

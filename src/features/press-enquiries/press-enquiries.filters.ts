import { isDay, isId, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { Kind, Status } from './press-enquiries.names';

export type EnquiryOrder = 'newest' | 'oldest' | 'due';

/** What the list shows; all of it stands in the address. */
export interface EnquiryFilters extends ListPlace {
  /** Of the agency's alone, or of those below it too. */
  withBelow: boolean;
  /** Those of one's agency, or those it was asked to contribute to. */
  scope: 'own' | 'asked' | null;
  status: Status | 'open' | 'not_voided' | null;
  kind: Kind | null;
  /** Past its time and open, answered in it, or answered after it. */
  due: 'overdue' | 'in_time' | 'late' | null;
  pressAgencyId: string | null;
  receivedFrom: string | null;
  receivedTo: string | null;
  order: EnquiryOrder;
}

const vocabulary = {
  withBelow: ['cap-duoi', { co: true }],
  scope: ['pham-vi', { 'cua-co-quan': 'own', 'duoc-hoi': 'asked' }],
  status: [
    'trang-thai',
    {
      'chua-tra-loi': 'open',
      'da-tiep-nhan': 'received',
      'da-giao': 'assigned',
      'da-tra-loi': 'answered',
      'da-tu-choi': 'refused',
      'ghi-nham': 'voided',
      'khong-ke-ghi-nham': 'not_voided',
    },
  ],
  kind: ['loai', { thuong: 'ordinary', 'dot-xuat': 'unexpected_event' }],
  due: ['han', { 'qua-han': 'overdue', 'dung-han': 'in_time', 'tra-loi-muon': 'late' }],
  order: ['sap-xep', { 'cu-nhat': 'oldest', 'theo-han': 'due' }],
} as const;

const valid = (value: string | null, is: (value: string | null) => boolean) => (is(value) ? value : null);

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): EnquiryFilters {
  const { order, withBelow, ...said } = readWords(search, vocabulary);
  return {
    ...readPlace(search),
    ...said,
    pressAgencyId: valid(search.get('bao'), isId),
    receivedFrom: valid(search.get('tu-ngay'), isDay),
    receivedTo: valid(search.get('den-ngay'), isDay),
    withBelow: withBelow ?? false,
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

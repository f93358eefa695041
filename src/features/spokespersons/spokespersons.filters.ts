import { type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import type { SpokespersonKind, SpokespersonState } from './spokespersons.names';

export type SpokespersonOrder = 'name' | 'name_desc' | 'newest' | 'oldest';

/** What the list shows; all of it stands in the address. */
export interface SpokespersonFilters extends ListPlace {
  /** Of the agency's alone, or of those below it too. */
  withBelow: boolean;
  kind: SpokespersonKind | null;
  state: SpokespersonState | null;
  published: boolean | null;
  order: SpokespersonOrder;
}

const vocabulary = {
  withBelow: ['cap-duoi', { co: true }],
  kind: ['tu-cach', { 'nguoi-dung-dau': 'head', 'nguoi-phat-ngon': 'standing' }],
  state: ['trang-thai', { 'sap-nhan': 'planned', 'dang-nhiem-vu': 'current', 'da-thoi': 'ended' }],
  published: ['cong-bo', { roi: true, chua: false }],
  order: ['sap-xep', { 'ten-giam': 'name_desc', 'moi-nhat': 'newest', 'cu-nhat': 'oldest' }],
} as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): SpokespersonFilters {
  const { order, withBelow, ...said } = readWords(search, vocabulary);
  return { ...readPlace(search), ...said, withBelow: withBelow ?? false, order: order ?? 'name' };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: SpokespersonFilters): URLSearchParams {
  return writeAddress(filters, vocabulary);
}

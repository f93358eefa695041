import { type Cursor, isDay, readPlace, writeAddress } from '@/lib/address-filters';

/** Where a page of the acts begins, as the address says. */
export function readAfter(search: URLSearchParams): Cursor | null {
  const { after } = readPlace(search);
  return after && isDay(after.key) ? after : null;
}

/** The address of a page of the acts. */
export const writeAfter = (after: Cursor | null) => writeAddress({ query: '', agencyId: null, after }, {});

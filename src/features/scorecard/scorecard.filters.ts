import { isDay } from '@/lib/address-filters';
import { today } from '@/lib/dates';

/** The past day an address asks about; null = now. What it says wrongly counts as not said. */
export function readDay(search: URLSearchParams): string | null {
  const day = search.get('ngay');
  return isDay(day) && day < today() ? day : null;
}

export const writeDay = (day: string | null) => new URLSearchParams(day === null ? {} : { ngay: day });

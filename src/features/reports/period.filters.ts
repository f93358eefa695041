import { isDay, isId } from '@/lib/address-filters';
import type { Period } from './figures.api';

export interface PeriodFilters extends Period {
  agencyId: string | null;
}

/** The days of an address, and whose; the month of today where it names none. */
export function readFilters(search: URLSearchParams, today: string): PeriodFilters {
  const month = monthOf(today);
  const [from, to, agencyId] = [search.get('tu'), search.get('den'), search.get('co-quan')];
  const days = isDay(from) && isDay(to) && from <= to ? { from, to } : month;
  return { ...days, agencyId: isId(agencyId) ? agencyId : null };
}

export function writeFilters({ from, to, agencyId }: PeriodFilters): URLSearchParams {
  return new URLSearchParams({ tu: from, den: to, ...(agencyId && { 'co-quan': agencyId }) });
}

/** The whole month of a day. */
export function monthOf(day: string): Period {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${last.slice(0, 8)}01`, to: last };
}

/** This month and the eleven before it: their first days, the newest first. */
export function lastMonths(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(year, month - 1 - i, 1)).toISOString().slice(0, 10));
}

import { isDay } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import type { Period } from '@/reference/figure-lists';

/** Twelve months: from the first day of the month eleven months back, to today. */
export function usualPeriod(day = today()): Period {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 12, 1));
  return { from: first.toISOString().slice(0, 10), to: day };
}

/** The period of an address; the usual one where it says none, or one that ends before it begins. */
export function readPeriod(search: URLSearchParams): Period {
  const usual = usualPeriod();
  const [from, to] = [search.get('tu-ngay'), search.get('den-ngay')];
  const period = { from: isDay(from) ? from : usual.from, to: isDay(to) ? to : usual.to };
  return period.from <= period.to ? period : usual;
}

/** Names a period in an address, unless it is the usual one. */
export function writePeriod(search: URLSearchParams, { from, to }: Period): void {
  const usual = usualPeriod();
  if (from !== usual.from) search.set('tu-ngay', from);
  if (to !== usual.to) search.set('den-ngay', to);
}

import { isDay, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';

/** What the digest is of; all of it stands in the address. */
export interface DigestFilters {
  query: string;
  agencyId: string | null;
  withBelow: boolean;
  /** Days, inclusive. */
  from: string;
  to: string;
}

const vocabulary = { withBelow: ['cap-duoi', { khong: false }] } as const;

export const periodNames = {
  two_days: 'Hôm qua và hôm nay',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  week: 'Bảy ngày qua',
  month: 'Tháng này',
  last_month: 'Tháng trước',
} as const;
export type Period = keyof typeof periodNames;

type Days = Pick<DigestFilters, 'from' | 'to'>;

/** The days of a period, counted from a day. */
export function daysOf(period: Period, day = today()): Days {
  const first = `${day.slice(0, 8)}01`;
  switch (period) {
    case 'two_days':
      return { from: addDays(day, -1), to: day };
    case 'today':
      return { from: day, to: day };
    case 'yesterday':
      return { from: addDays(day, -1), to: addDays(day, -1) };
    case 'week':
      return { from: addDays(day, -6), to: day };
    case 'month':
      return { from: first, to: day };
    case 'last_month':
      return { from: `${addDays(first, -1).slice(0, 8)}01`, to: addDays(first, -1) };
  }
}

/** What days are called, if they are a period with a name. */
export function periodOf({ from, to }: Days, day = today()): Period | null {
  const named = (Object.keys(periodNames) as Period[]).find((period) => {
    const days = daysOf(period, day);
    return days.from === from && days.to === to;
  });
  return named ?? null;
}

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): DigestFilters {
  const { query, agencyId } = readPlace(search);
  const usual = daysOf('two_days');
  const [from, to] = [search.get('tu-ngay'), search.get('den-ngay')];
  const days = { from: isDay(from) ? from : usual.from, to: isDay(to) ? to : usual.to };
  return {
    query,
    agencyId,
    withBelow: readWords(search, vocabulary).withBelow ?? true,
    ...(days.from <= days.to ? days : usual),
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: DigestFilters): URLSearchParams {
  const search = writeAddress({ ...filters, after: null }, vocabulary);
  const usual = daysOf('two_days');
  if (filters.from !== usual.from) search.set('tu-ngay', filters.from);
  if (filters.to !== usual.to) search.set('den-ngay', filters.to);
  return search;
}

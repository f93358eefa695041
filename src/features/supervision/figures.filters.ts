import { isDay, isId, type ListPlace, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import type { Outcome } from './figures.api';

/** What the figures, and the letters behind some of them, are of; all of it stands in the address. */
export interface FigureFilters extends Omit<ListPlace, 'query'> {
  withBelow: boolean;
  /** Days, inclusive. */
  from: string;
  to: string;
  /** Of the letters only. */
  pressAgencyId: string | null;
  outcome: Outcome | null;
}

const vocabulary = {
  withBelow: ['cap-duoi', { khong: false }],
  outcome: [
    'ket-qua',
    { 'da-cai-chinh': 'obtained', 'tu-choi': 'refused', 'khong-tra-loi': 'unanswered', 'dang-cho': 'waiting' },
  ],
} as const;

/** Twelve months: from the first day of the month eleven months back, to today. */
export function usualPeriod(day = today()): { from: string; to: string } {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 12, 1));
  return { from: first.toISOString().slice(0, 10), to: day };
}

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): FigureFilters {
  const { query: _, ...place } = readPlace(search);
  const said = readWords(search, vocabulary);
  const usual = usualPeriod();
  const [from, to, paper] = [search.get('tu-ngay'), search.get('den-ngay'), search.get('bao')];
  const period = { from: isDay(from) ? from : usual.from, to: isDay(to) ? to : usual.to };
  return {
    ...place,
    ...(period.from <= period.to ? period : usual),
    withBelow: said.withBelow ?? true,
    outcome: said.outcome,
    pressAgencyId: isId(paper) ? paper : null,
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: FigureFilters): URLSearchParams {
  const search = writeAddress({ ...filters, query: '' }, vocabulary);
  const usual = usualPeriod();
  if (filters.from !== usual.from) search.set('tu-ngay', filters.from);
  if (filters.to !== usual.to) search.set('den-ngay', filters.to);
  if (filters.pressAgencyId) search.set('bao', filters.pressAgencyId);
  return search;
}

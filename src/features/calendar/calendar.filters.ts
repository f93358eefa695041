import { isDay, isId, readWords, writeWords } from '@/lib/address-filters';
import { type Group, groups } from './calendar.kinds';

/** What the calendar shows; all of it stands in the address. */
export interface CalendarFilters {
  view: 'month' | 'list';
  /** The chosen day (yyyy-MM-dd), and with it the month. */
  day: string;
  groups: Group[];
  agencyId: string | null;
}

const vocabulary = { view: ['xem', { 'danh-sach': 'list' }] } as const;
const names = Object.keys(groups) as Group[];

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams, today: string): CalendarFilters {
  const { view } = readWords(search, vocabulary);
  const day = search.get('ngay');
  const agencyId = search.get('co-quan');
  const words = search.get('nhom')?.split(',') ?? [];
  return {
    view: view ?? 'month',
    day: isDay(day) ? day : today,
    groups: names.filter((group) => words.includes(groups[group].word)),
    agencyId: isId(agencyId) ? agencyId : null,
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: CalendarFilters, today: string): URLSearchParams {
  const search = new URLSearchParams();
  writeWords(search, vocabulary, filters);
  if (filters.day !== today) search.set('ngay', filters.day);
  if (filters.groups.length > 0) search.set('nhom', filters.groups.map((group) => groups[group].word).join(','));
  if (filters.agencyId) search.set('co-quan', filters.agencyId);
  return search;
}

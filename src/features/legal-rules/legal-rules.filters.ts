import { parseDate } from '@/lib/typed-date';

/** What the page shows; all of it stands in the address. */
export interface RuleFilters {
  /** yyyy-MM-dd; null = today. */
  on: string | null;
  query: string;
}

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): RuleFilters {
  const named = search.get('ngay') ?? '';
  const on = parseDate(named.split('-').reverse().join('/'));
  return { on: on === named ? on : null, query: search.get('q') ?? '' };
}

/** The address of filters, without what is at its default. */
export function writeFilters({ on, query }: RuleFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (on) search.set('ngay', on);
  if (query) search.set('q', query);
  return search;
}

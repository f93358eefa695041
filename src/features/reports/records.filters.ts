import { isDay, isId, readPlace, writeAddress } from '@/lib/address-filters';
import type { NumberKey } from '@/reference/report-figures';
import { numberWords, recordsSearch } from '@/reference/report-records';
import type { RecordFilters } from './figures.api';

/** The records an address asks for; null when it names no number or no days. */
export function readFilters(search: URLSearchParams): RecordFilters | null {
  const figure = (Object.keys(numberWords) as NumberKey[]).find((key) => numberWords[key] === search.get('so-lieu'));
  const [from, to] = [search.get('tu'), search.get('den')];
  if (!figure || !isDay(from) || !isDay(to)) return null;
  const { agencyId, after } = readPlace(search);
  return { figure, from, to, agencyId: isId(agencyId) ? agencyId : null, after };
}

export function writeFilters({ after, ...of }: RecordFilters): URLSearchParams {
  const search = recordsSearch(of);
  for (const [name, value] of writeAddress({ query: '', agencyId: null, after }, {})) search.set(name, value);
  return search;
}

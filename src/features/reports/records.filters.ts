import { isDay, isId, readPlace, writeAddress } from '@/lib/address-filters';
import { paths } from '@/lib/paths';
import type { NumberKey } from '@/reference/report-figures';
import type { RecordFilters } from './figures.api';

/** Each number's word in an address. */
const words: Record<NumberKey, string> = {
  conferences: 'hop-bao',
  briefings: 'giao-ban',
  replies: 'da-tra-loi',
  requests: 'de-nghi',
  spoken: 'da-phat-ngon',
  unexpected: 'dot-xuat',
  in_time: 'dung-han',
  with_limit: 'co-thoi-han',
  responses: 'da-phan-hoi',
  matters: 'vu-viec',
};

/** The records an address asks for; null when it names no number or no days. */
export function readFilters(search: URLSearchParams): RecordFilters | null {
  const figure = (Object.keys(words) as NumberKey[]).find((key) => words[key] === search.get('so-lieu'));
  const [from, to] = [search.get('tu'), search.get('den')];
  if (!figure || !isDay(from) || !isDay(to)) return null;
  const { agencyId, after } = readPlace(search);
  return { figure, from, to, agencyId: isId(agencyId) ? agencyId : null, after };
}

export function writeFilters({ figure, from, to, agencyId, after }: RecordFilters): URLSearchParams {
  const search = new URLSearchParams({ 'so-lieu': words[figure], tu: from, den: to });
  for (const [name, value] of writeAddress({ query: '', agencyId, after }, {})) search.set(name, value);
  return search;
}

/** Where the records behind a number are listed. */
export function recordsPath(filters: Omit<RecordFilters, 'after'>): string {
  return `${paths.reportRecords}?${writeFilters({ ...filters, after: null })}`;
}

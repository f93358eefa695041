import { isDay, readPlace, readWords, writeAddress } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import type { Period } from '@/reference/figure-lists';
import { readPeriod, writePeriod } from './period';

export const charts = ['agencies', 'newspapers', 'corrections', 'months'] as const;
export type Chart = (typeof charts)[number];

/** What the dashboard is of; all of it stands in the address. */
export interface SupervisionFilters extends Period {
  agencyId: string | null;
  /** Of the chosen agency alone, or of those below it too. */
  withBelow: boolean;
  /** Of what is found: a past day; null = now. */
  day: string | null;
  /** Of what is found: agencies at which it is nothing as well. */
  withFaultless: boolean;
  /** Charts that are looked at as tables. */
  asTable: Chart[];
}

const vocabulary = {
  withBelow: ['cap-duoi', { khong: false }],
  withFaultless: ['xem', { 'tat-ca': true }],
} as const;

const chartWords: Record<Chart, string> = {
  agencies: 'co-quan',
  newspapers: 'bao',
  corrections: 'cai-chinh',
  months: 'thang',
};

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): SupervisionFilters {
  const said = readWords(search, vocabulary);
  const day = search.get('ngay');
  const tables = (search.get('bang') ?? '').split(',');
  return {
    ...readPeriod(search),
    agencyId: readPlace(search).agencyId,
    withBelow: said.withBelow ?? true,
    day: isDay(day) && day < today() ? day : null,
    withFaultless: said.withFaultless ?? false,
    asTable: charts.filter((chart) => tables.includes(chartWords[chart])),
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: SupervisionFilters): URLSearchParams {
  const search = writeAddress({ ...filters, query: '', after: null }, vocabulary);
  writePeriod(search, filters);
  if (filters.day) search.set('ngay', filters.day);
  if (filters.asTable.length > 0) search.set('bang', filters.asTable.map((chart) => chartWords[chart]).join(','));
  return search;
}

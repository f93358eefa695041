import { readWords, writeWords } from '@/lib/address-filters';
import { matches } from '@/lib/vietnamese';
import type { YearRow } from './reports.api';
import { type Standing, standingOf } from './reports.logic';

export interface YearFilters {
  year: number;
  query: string;
  standing: Standing | 'unconfirmed' | null;
}

const vocabulary = {
  standing: [
    'trang-thai',
    {
      'chua-xac-nhan': 'unconfirmed',
      'qua-han': 'overdue',
      'bi-tra-lai': 'returned',
      'da-xac-nhan': 'confirmed',
      'xac-nhan-muon': 'late',
    },
  ],
} as const;

/** What the overview of a year shows; the year of today where the address names none. */
export function readFilters(search: URLSearchParams, today: string): YearFilters {
  const year = search.get('nam') ?? '';
  return {
    year: Number(/^20\d{2}$/.test(year) ? year : today.slice(0, 4)),
    query: search.get('q') ?? '',
    ...readWords(search, vocabulary),
  };
}

export function writeFilters(filters: YearFilters): URLSearchParams {
  const search = new URLSearchParams({ nam: String(filters.year) });
  if (filters.query) search.set('q', filters.query);
  writeWords(search, vocabulary, filters);
  return search;
}

/** The lines that filters let through. */
export function filterYear(rows: readonly YearRow[], { query, standing }: YearFilters): YearRow[] {
  return rows.filter(
    (row) =>
      matches(row.agency_short_name, query) &&
      (standing === null ||
        (standing === 'unconfirmed' ? row.state !== 'confirmed' && row.is_owed : standingOf(row) === standing)),
  );
}

/** How many agencies have done what. */
export function countYear(rows: readonly YearRow[]) {
  const owed = rows.filter(({ is_owed }) => is_owed);
  const confirmed = owed.filter(({ state }) => state === 'confirmed');
  return {
    owed: owed.length,
    confirmed: confirmed.length,
    late: confirmed.filter(({ is_late }) => is_late).length,
    missing: owed.length - confirmed.length,
    returned: owed.filter(({ is_returned }) => is_returned).length,
  };
}

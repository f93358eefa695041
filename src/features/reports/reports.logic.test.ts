import { describe, expect, it } from 'vitest';
import { noNumbers, sumNumbers, tellFigure } from '@/reference/report-figures';
import { recordsPath } from '@/reference/report-records';
import { lastMonths, monthOf, readFilters as readPeriod, writeFilters as writePeriod } from './period.filters';
import { readFilters as readRecords, writeFilters as writeRecords } from './records.filters';
import { confirmedReport, healthId, numbers, report, yearRow } from './reports.fixtures';
import { confirmedNumbers, offeredYears, reportedNumbers, standingOf } from './reports.logic';
import { countYear, filterYear, readFilters as readYear, writeFilters as writeYear } from './year.filters';

describe('the numbers of a report', () => {
  it('are those of the records, where they are not corrected', () => {
    expect(reportedNumbers(null, numbers)).toEqual(numbers);
    expect(reportedNumbers(report(), numbers)).toEqual({ ...numbers, replies: 6 });
    expect(reportedNumbers(report({ corrected_matters: 0 }), numbers)).toMatchObject({ matters: 0 });
  });

  it('are fixed only once it is confirmed', () => {
    expect(confirmedNumbers(null)).toBeNull();
    expect(confirmedNumbers(report())).toBeNull();
    expect(confirmedNumbers(confirmedReport())).toEqual(numbers);
  });

  it('are told as a number, or as a part of a whole', () => {
    expect(tellFigure({ part: 'briefings', whole: null }, numbers)).toBe('3');
    expect(tellFigure({ part: 'replies', whole: 'requests' }, { ...numbers, requests: 1200 })).toBe('4/1.200');
    expect(sumNumbers([numbers, { ...noNumbers, matters: 2 }])).toEqual({ ...numbers, matters: 5 });
    expect(sumNumbers([])).toEqual(noNumbers);
  });
});

it.each([
  [{ state: 'confirmed' }, 'confirmed'],
  [{ state: 'confirmed', is_late: true }, 'late'],
  [{ is_returned: true, is_overdue: true }, 'returned'],
  [{ is_overdue: true }, 'overdue'],
  [{}, 'open'],
  [{ is_owed: false, is_overdue: true }, 'ended'],
  [{ is_owed: false, state: 'confirmed' }, 'confirmed'],
] as const)('a report of %j stands as %s', (changes, standing) => {
  expect(standingOf(yearRow(healthId, changes))).toBe(standing);
});

it('years are offered from 2017 on, the next one from 15/12', () => {
  expect(offeredYears('2026-12-14').slice(0, 2)).toEqual([2026, 2025]);
  expect(offeredYears('2026-12-15')[0]).toBe(2027);
  expect(offeredYears('2026-12-15').at(-1)).toBe(2017);
});

describe('addresses', () => {
  it('of the records behind a number say which, of which days, and whose', () => {
    const path = recordsPath({ figure: 'in_time', from: '2024-12-15', to: '2025-12-14', agencyId: healthId });
    expect(path).toBe(`/bao-cao/ho-so?so-lieu=dung-han&tu=2024-12-15&den=2025-12-14&co-quan=${healthId}`);
    const filters = readRecords(new URL(path, 'http://x').searchParams);
    expect(filters).toEqual({
      figure: 'in_time',
      from: '2024-12-15',
      to: '2025-12-14',
      agencyId: healthId,
      after: null,
    });
    const turned = filters && { ...filters, after: { key: '2025-01-01 00:00:00+00', id: healthId } };
    expect(turned && readRecords(writeRecords(turned))).toEqual(turned);
  });

  it.each([
    '',
    'so-lieu=dung-han',
    'so-lieu=gi-do&tu=2024-12-15&den=2025-12-14',
    'so-lieu=dung-han&tu=x&den=2025-12-14',
  ])('that say no number or no days ask for nothing: «%s»', (search) =>
    expect(readRecords(new URLSearchParams(search))).toBeNull(),
  );

  it('of a period fall back on the month of today', () => {
    const month = { from: '2026-11-01', to: '2026-11-30', agencyId: null };
    expect(readPeriod(new URLSearchParams(), '2026-11-25')).toEqual(month);
    expect(readPeriod(new URLSearchParams('tu=2026-05-02&den=2026-05-01'), '2026-11-25')).toEqual(month);
    const some = { from: '2026-05-02', to: '2026-06-01', agencyId: healthId };
    expect(readPeriod(writePeriod(some), '2026-11-25')).toEqual(some);
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(lastMonths('2026-02-25').slice(0, 3)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01']);
  });

  it('of a year fall back on this one, and keep what is looked for', () => {
    expect(readYear(new URLSearchParams(), '2026-11-25')).toEqual({ year: 2026, query: '', standing: null });
    const some = { year: 2025, query: 'y te', standing: 'late' } as const;
    expect(readYear(writeYear(some), '2026-11-25')).toEqual(some);
  });
});

it('the year is filtered by name and standing, and counted', () => {
  const rows = [
    yearRow(healthId, { state: 'confirmed', is_late: true }),
    yearRow('b', { agency_short_name: 'Sở Nội vụ', state: 'confirmed' }),
    yearRow('c', { agency_short_name: 'Sở Tư pháp', is_returned: true }),
    yearRow('d', { agency_short_name: 'Sở cũ', is_owed: false }),
  ];
  const names = (filters: Partial<Parameters<typeof filterYear>[1]>) =>
    filterYear(rows, { year: 2025, query: '', standing: null, ...filters }).map((row) => row.agency_short_name);
  expect(names({})).toHaveLength(4);
  expect(names({ query: 'noi vu' })).toEqual(['Sở Nội vụ']);
  expect(names({ standing: 'late' })).toEqual(['Sở Y tế']);
  expect(names({ standing: 'unconfirmed' })).toEqual(['Sở Tư pháp']);
  expect(countYear(rows)).toEqual({ owed: 3, confirmed: 2, late: 1, missing: 1, returned: 1 });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from './dates';
import { addDays, parseDate } from './typed-date';

const dayMs = 86_400_000;
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** Any day of 1900 to 2099, by a calendar that is not the one under test. */
const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / dayMs, max: Date.UTC(2099, 11, 31) / dayMs })
  .map((number) => isoOf(number * dayMs));
const parts = (iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { year, month, date };
};

describe('a typed day', () => {
  it('is the day that is written, every real one', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });

  it('may be written short, with dashes or dots, or without any', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const { year, month, date } = parts(iso);
        expect(parseDate(`${Number(date)}/${Number(month)}/${year}`)).toBe(iso);
        for (const by of ['-', '.', '']) expect(parseDate([date, month, year].join(by))).toBe(iso);
        expect(parseDate(` ${formatDate(iso)} `)).toBe(iso);
      }),
    );
  });

  it('never has its day and month exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (date, month) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const read = parseDate(`${two(date)}/${two(month)}/2026`);
        expect([null, `2026-${two(month)}-${two(date)}`]).toContain(read);
        expect(read === null).toBe(isoOf(Date.UTC(2026, month - 1, date)) !== `2026-${two(month)}-${two(date)}`);
      }),
    );
  });

  it.each(['31/02/2026', '29/02/2026', '29/02/1900', '31/04/2026', '00/01/2026', '01/00/2026', '06/13/2026'])(
    '%s is no day of the calendar',
    (typed) => expect(parseDate(typed)).toBeNull(),
  );

  it.each(['29/02/2024', '29/02/2000'])('%s is one', (typed) => expect(parseDate(typed)).not.toBeNull());

  it.each(['', '   ', '2026-11-23', '11/2026', '23/11/26', '23/11/2026 08:00', '23 tháng 11', '1/1/1/2026'])(
    '«%s» is not how a day is typed',
    (typed) => expect(parseDate(typed)).toBeNull(),
  );
});

describe('days later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i', (from, days, to) => expect(addDays(from, days)).toBe(to));

  it('count as the calendar does', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (iso, days) => {
        expect(addDays(iso, days)).toBe(isoOf(Date.parse(iso) + days * dayMs));
      }),
    );
  });
});

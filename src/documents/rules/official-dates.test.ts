import { describe, expect, it } from 'vitest';
import { dateInWords, dayOf, placeAndDate, termInWords } from './official-dates';

describe('a date in an official document', () => {
  it.each([
    ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
    ['2017-02-09', 'ngày 09 tháng 02 năm 2017'],
    ['2016-04-05', 'ngày 05 tháng 4 năm 2016'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2025-12-10', 'ngày 10 tháng 12 năm 2025'],
  ])('%s: zeros for days below 10, January and February', (day, words) => {
    expect(dateInWords(day)).toBe(words);
  });

  it('leaves day and month to be written before signing', () => {
    const room = '\u00a0'.repeat(6);
    expect(placeAndDate('An Giang', '2026')).toBe(`An Giang, ngày${room}tháng${room}năm 2026`);
    expect(placeAndDate('Tịnh Biên', '2026-03-01')).toBe('Tịnh Biên, ngày 01 tháng 3 năm 2026');
  });

  it('is the day in Vietnam, also in the evening of UTC', () => {
    expect(dayOf('2026-06-30T16:59:59Z')).toBe('2026-06-30');
    expect(dayOf('2026-06-30T17:00:00Z')).toBe('2026-07-01');
  });
});

describe('a term', () => {
  it('that ends at midnight ends with the day before', () => {
    expect(termInWords('2026-11-04T17:00:00Z', '2026-11-12T17:00:00Z')).toBe(
      'từ ngày 05 tháng 11 năm 2026 đến hết ngày 12 tháng 11 năm 2026',
    );
  });

  it('that begins or ends within a day says the time', () => {
    expect(termInWords('2026-11-05T01:30:00Z', '2026-11-12T10:00:00Z')).toBe(
      'từ 08 giờ 30 phút, ngày 05 tháng 11 năm 2026 đến 17 giờ 00 phút, ngày 12 tháng 11 năm 2026',
    );
  });
});

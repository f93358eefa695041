import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDate, formatDayOf, formatMoment, formatUntil, formatWeekday, today } from './dates';

// Midnight in Vietnam is 17:00 the day before by UTC, all year round.
const lastMoment = '2026-11-22T16:59:59.999Z';
const firstMoment = '2026-11-22T17:00:00Z';

afterEach(() => vi.useRealTimers());

describe('a day in Vietnam', () => {
  it('lasts until its own midnight, not that of UTC or of this computer', () => {
    expect(today(new Date(lastMoment))).toBe('2026-11-22');
    expect(today(new Date(firstMoment))).toBe('2026-11-23');
  });
  it('turns the year with itself', () => {
    expect(today(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
    expect(today(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
  });
  it('is the present one when none is named', () => {
    vi.useFakeTimers({ now: new Date(firstMoment) });
    expect(today()).toBe('2026-11-23');
  });
  it('has no summer time', () => {
    expect(today(new Date('2026-06-30T16:59:59Z'))).toBe('2026-06-30');
    expect(today(new Date('2026-06-30T17:00:00Z'))).toBe('2026-07-01');
  });
});

describe('written for reading', () => {
  it('a date with its day of the week, whatever the hour of the reader', () => {
    expect(formatWeekday('2026-11-22')).toBe('Chủ nhật, 22/11/2026');
    expect(formatWeekday('2026-11-23')).toBe('thứ Hai, 23/11/2026');
    expect(formatWeekday('2024-02-29')).toBe('thứ Năm, 29/02/2024');
  });
  it('a date puts the day first, whatever the hour of the reader', () => {
    expect(formatDate('2019-12-06')).toBe('06/12/2019');
  });
  it('a moment is told by the clock of Vietnam, midnight as 00:00', () => {
    expect(formatMoment(lastMoment)).toBe('22/11/2026 23:59');
    expect(formatMoment(firstMoment)).toBe('23/11/2026 00:00');
    expect(formatMoment('2026-11-22T22:05:00+00:00')).toBe('23/11/2026 05:05');
  });
  it('the day of a moment is that of Vietnam', () => {
    expect(formatDayOf(lastMoment)).toBe('22/11/2026');
    expect(formatDayOf(firstMoment)).toBe('23/11/2026');
  });
});

describe('an end, itself no longer part of what it ends', () => {
  it.each([
    ['2026-11-30T17:00:00+00:00', 'đến hết ngày 30/11/2026'],
    ['2026-12-31T17:00:00Z', 'đến hết ngày 31/12/2026'],
    ['2026-11-24T07:30:00Z', 'đến 14:30 ngày 24/11/2026'],
    ['2026-11-24T16:59:00Z', 'đến 23:59 ngày 24/11/2026'],
    [null, 'không thời hạn'],
  ])('%s is «%s»', (end, words) => expect(formatUntil(end)).toBe(words));
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDate, formatDayOf, formatMoment, today } from './dates';

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

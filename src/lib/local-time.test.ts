import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAndTimeOf, endMomentOf, endOf, formatSince, momentOf, parseTime, startOf } from './local-time';

describe('a day and time in Vietnam', () => {
  it('is a moment seven hours behind in UTC, whatever the zone of the computer', () => {
    expect(momentOf('2026-11-24', '14:30')).toBe('2026-11-24T07:30:00.000Z');
    expect(momentOf('2026-11-24', '06:59')).toBe('2026-11-23T23:59:00.000Z');
  });
  it('without a time begins with the day, and ends with it', () => {
    expect(momentOf('2026-11-24')).toBe('2026-11-23T17:00:00.000Z');
    expect(endMomentOf('2026-11-24')).toBe('2026-11-24T17:00:00.000Z');
    expect(endMomentOf('2026-12-31')).toBe('2026-12-31T17:00:00.000Z');
    expect(endMomentOf('2024-02-28')).toBe(momentOf('2024-02-29'));
  });
  it('with a time ends at that time, not with the day', () => {
    expect(endMomentOf('2026-11-24', '11:00')).toBe('2026-11-24T04:00:00.000Z');
  });
  it('at midnight is the end of the day before, the start of the day after', () => {
    expect(endOf('2026-11-24T17:00:00Z')).toEqual({ day: '2026-11-24', time: '' });
    expect(startOf('2026-11-24T17:00:00Z')).toEqual({ day: '2026-11-25', time: '' });
    expect(dayAndTimeOf('2026-11-24T17:00:00Z')).toEqual({ day: '2026-11-25', time: '00:00' });
  });
  it('comes back as it went, to the minute', () => {
    const minute = fc
      .integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
      .map((minutes) => new Date(minutes * 60_000).toISOString());
    fc.assert(
      fc.property(minute, (moment) => {
        const [from, until, at] = [startOf(moment), endOf(moment), dayAndTimeOf(moment)];
        expect(momentOf(from.day, from.time)).toBe(moment);
        expect(endMomentOf(until.day, until.time)).toBe(moment);
        expect(momentOf(at.day, at.time)).toBe(moment);
      }),
    );
  });
  it('is told without a time when it begins with the day', () => {
    expect(formatSince('2026-11-23T17:00:00Z')).toBe('24/11/2026');
    expect(formatSince('2026-11-24T07:30:00+00:00')).toBe('14:30 ngày 24/11/2026');
  });
});

describe('a typed time', () => {
  it.each([
    ['14:30', '14:30'],
    [' 7:05 ', '07:05'],
    ['14h30', '14:30'],
    ['8h', '08:00'],
    ['8H05', '08:05'],
    ['14.30', '14:30'],
    ['0730', '07:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('«%s» is %s', (typed, time) => expect(parseTime(typed)).toBe(time));
  it.each(['24:00', '12:60', '7', '730', '7:5', '14:30:00', 'trưa', '', '-1:00', '99h'])('«%s» is none', (typed) =>
    expect(parseTime(typed)).toBeNull(),
  );
});

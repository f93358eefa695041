import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/typed-date';
import { calendarRow, dueRow } from './calendar.fixtures';
import {
  addMonths,
  dayName,
  daysOf,
  groupByDay,
  isOverdue,
  isWeekend,
  mondayOf,
  monthName,
  monthOf,
  shortTime,
  shownDays,
  timeText,
  weeksOf,
} from './calendar.logic';

describe('a month is shown in whole weeks from Monday', () => {
  it.each([
    ['2026-11-25', '2026-10-26', '2026-12-06', 6],
    ['2027-02-28', '2027-02-01', '2027-02-28', 4],
    ['2028-02-29', '2028-01-31', '2028-03-05', 5],
    ['2026-12-31', '2026-11-30', '2027-01-03', 5],
  ])('of %s from %s to %s', (day, from, to, count) => {
    expect(shownDays(day)).toEqual({ from, to });
    expect(weeksOf(day)).toHaveLength(count);
  });

  it('whatever the day: it holds the whole month, each day once, seven to a week', () => {
    const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10);
        const days = weeksOf(day).flat();
        const { first, last } = monthOf(day);
        expect(days).toEqual(days.map((_, i) => addDays(days[0] ?? '', i)));
        expect(days.length % 7).toBe(0);
        expect(mondayOf(first)).toBe(days[0]);
        expect(days).toContain(day);
        expect(days.slice(-7)).toContain(last);
        expect(last.slice(0, 7)).toBe(day.slice(0, 7));
        expect(addDays(last, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('its weekends are Saturday and Sunday', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWeekend)).toEqual([false, true, true, false]);
  });

  it('a month on from its last day is the last day there', () => {
    expect([addMonths('2027-01-31', 1), addMonths('2027-03-31', -1), addMonths('2026-12-15', 1)]).toEqual([
      '2027-02-28',
      '2027-02-28',
      '2027-01-15',
    ]);
  });

  it('is named as people write it', () => {
    expect([monthName('2026-11-25'), dayName('2026-11-25'), dayName('2026-11-29')]).toEqual([
      'Tháng 11/2026',
      'Thứ Tư, 25/11/2026',
      'Chủ nhật, 29/11/2026',
    ]);
  });
});

const course = (starts_at: string, ends_at: string) => calendarRow({ starts_at, ends_at });

describe('something is on the days of Vietnam', () => {
  it.each([
    ['a moment', '2026-11-24T17:00:00+00:00', '2026-11-24T17:00:00+00:00', '2026-11-25', '2026-11-25'],
    ['a morning', '2026-11-25T01:00:00+00:00', '2026-11-25T04:30:00+00:00', '2026-11-25', '2026-11-25'],
    ['an evening up to midnight', '2026-11-25T12:00:00+00:00', '2026-11-25T17:00:00+00:00', '2026-11-25', '2026-11-25'],
    ['a night', '2026-11-25T12:00:00+00:00', '2026-11-25T17:00:01+00:00', '2026-11-25', '2026-11-26'],
    ['two whole days', '2026-11-24T17:00:00+00:00', '2026-11-26T17:00:00+00:00', '2026-11-25', '2026-11-26'],
  ])('%s', (_, starts, ends, first, last) => expect(daysOf(course(starts, ends))).toEqual({ first, last }));

  it('each day with all that is on it, whole days first, days in order', () => {
    const later = course('2026-11-27T01:00:00Z', '2026-11-27T02:00:00Z');
    const both = course('2026-11-24T02:00:00Z', '2026-11-26T03:00:00Z');
    const whole = dueRow('2026-11-25T17:00:00Z');
    expect([...groupByDay([later, both, whole], '2026-11-25', '2026-11-30')]).toEqual([
      ['2026-11-25', [whole, both]],
      ['2026-11-26', [both]],
      ['2026-11-27', [later]],
    ]);
    expect([...groupByDay([later, both, whole], '2026-11-24', '2026-11-25').keys()]).toEqual([
      '2026-11-24',
      '2026-11-25',
    ]);
    expect(groupByDay([], '2026-11-24', '2026-11-25').size).toBe(0);
  });
});

it('is overdue as its time has come, and only what is due can be', () => {
  const due = dueRow('2026-11-25T07:00:00Z');
  const at = Date.parse(due.ends_at);
  expect([isOverdue(due, at - 1), isOverdue(due, at), isOverdue({ ...due, is_due: false }, at)]).toEqual([
    false,
    true,
    false,
  ]);
});

describe('its time in words', () => {
  const moment = '2026-11-25T07:30:00+00:00';
  it.each([
    ['due in the day', dueRow(moment), 'Hạn trước 14:30 ngày 25/11/2026'],
    ['due as a day ends', dueRow('2026-11-25T17:00:00+00:00'), 'Hạn hết ngày 25/11/2026'],
    ['a morning', calendarRow(), '08:00 – 11:30'],
    ['a moment', course(moment, moment), '14:30'],
    [
      'a day',
      calendarRow({ starts_at: '2026-11-24T17:00:00Z', ends_at: '2026-11-25T17:00:00Z', is_all_day: true }),
      'Cả ngày',
    ],
    [
      'days',
      calendarRow({ starts_at: '2026-11-24T17:00:00Z', ends_at: '2026-11-26T17:00:00Z', is_all_day: true }),
      '25/11/2026 – 26/11/2026',
    ],
    [
      'from one day to the next',
      course('2026-11-25T01:00:00Z', '2026-11-26T09:30:00Z'),
      '08:00 ngày 25/11/2026 – 16:30 ngày 26/11/2026',
    ],
  ])('%s', (_, row, words) => expect(timeText(row)).toBe(words));

  it('in a square: the time on its first day, and nothing of a whole day', () => {
    const days = course('2026-11-25T01:00:00Z', '2026-11-26T09:30:00Z');
    expect([shortTime(days, '2026-11-25'), shortTime(days, '2026-11-26')]).toEqual(['08:00', '']);
    expect(shortTime(dueRow('2026-11-25T17:00:00Z'), '2026-11-25')).toBe('');
  });
});

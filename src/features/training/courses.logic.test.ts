import { describe, expect, it } from 'vitest';
import { groupByYear, isOpen, showsCode, stepsOf, takesAttendance } from './courses.logic';
import { course, courseRow } from './training.fixtures';

const at = (moment: string) => Date.parse(moment);
const held = {
  starts_at: '2026-05-08T00:30:00Z',
  ends_at: '2026-05-08T04:30:00Z',
  registration_until: '2026-05-05T10:00:00Z',
};
const announced = course(held);
const open = { unmarked: 0, unjudged: 0 };

describe('registration', () => {
  it('is open to its last moment, while the course is announced', () => {
    expect(isOpen(announced, at('2026-05-05T10:00:00Z'))).toBe(true);
    expect(isOpen(announced, at('2026-05-05T10:00:00.001Z'))).toBe(false);
    expect(isOpen(course({ ...held, state: 'planned' }), at('2026-05-01T00:00:00Z'))).toBe(false);
    expect(isOpen(course({ ...held, registration_until: null }), at('2026-05-01T00:00:00Z'))).toBe(false);
  });
});

describe('the room', () => {
  it('opens an hour before the beginning, and shows its code until the end', () => {
    expect(takesAttendance(announced, at('2026-05-07T23:29:59Z'))).toBe(false);
    expect(takesAttendance(announced, at('2026-05-07T23:30:00Z'))).toBe(true);
    expect(showsCode(announced, at('2026-05-08T04:29:59Z'))).toBe(true);
    expect(showsCode(announced, at('2026-05-08T04:30:00Z'))).toBe(false);
  });
  it('takes marks of a course held however long ago, and of none that is over', () => {
    const later = at('2027-01-01T00:00:00Z');
    expect(takesAttendance(course({ ...held, state: 'held' }), later)).toBe(true);
    expect(takesAttendance(course({ ...held, state: 'closed' }), later)).toBe(false);
  });
});

describe('what is next', () => {
  const steps = (state: string, moment: string, left = open) => stepsOf(course({ ...held, state }), at(moment), left);
  const before = '2026-05-01T00:00:00Z';
  const during = '2026-05-08T01:00:00Z';
  const after = '2026-05-09T00:00:00Z';

  it('of a plan is to announce it; once its day has passed, to say that it was held', () => {
    expect(steps('planned', before)).toEqual(['announce', 'cancel']);
    expect(steps('planned', after)).toEqual(['hold_late', 'cancel']);
  });
  it('of an announced course begins when the room opens', () => {
    expect(steps('announced', before)).toEqual(['cancel']);
    expect(steps('announced', '2026-05-08T00:00:00Z')).toEqual(['code', 'attendance', 'cancel']);
    expect(steps('announced', during)).toEqual(['code', 'attendance', 'hold', 'cancel']);
  });
  it('of a course held is whatever is missing before it can be closed', () => {
    expect(steps('held', after, { unmarked: 1, unjudged: 1 })[0]).toBe('attendance');
    expect(steps('held', after, { unmarked: 0, unjudged: 1 })[0]).toBe('results');
    expect(steps('held', after)[0]).toBe('close');
  });
  it('of one that is over is at most to reopen it', () => {
    expect([steps('closed', after), steps('cancelled', after)]).toEqual([['reopen'], []]);
  });
});

it('lines of the plan stand under their years, in their order', () => {
  const rows = [courseRow('A', { year: 2027 }), courseRow('B'), courseRow('C')];
  expect(groupByYear(rows).map(([year, { length }]) => [year, length])).toEqual([
    [2027, 1],
    [2026, 2],
  ]);
});

import { describe, expect, it } from 'vitest';
import { groupOf, groupWork } from './my-work.logic';

// Tuesday 24/11/2026, 20:00 in Vietnam.
const now = new Date('2026-11-24T13:00:00Z');

describe('what waits is grouped by the days of Vietnam', () => {
  it.each([
    ['as it falls due', '2026-11-24T13:00:00Z', 'overdue'],
    ['a second later', '2026-11-24T13:00:01Z', 'today'],
    ['as the day ends', '2026-11-24T17:00:00Z', 'today'],
    ['in the first second of tomorrow, still Tuesday in UTC', '2026-11-24T17:00:01Z', 'soon'],
    ['as the third day from today ends', '2026-11-27T17:00:00Z', 'soon'],
    ['after that', '2026-11-27T17:00:01Z', 'later'],
    ['in the words of PostgreSQL', '2026-11-20 02:00:00.5+00', 'overdue'],
  ])('%s', (_, dueAt, group) => expect(groupOf(dueAt, now)).toBe(group));

  it('what has no time stands last, and no heading stands empty', () => {
    const works = [{ due_at: '2026-11-20T00:00:00Z' }, { due_at: '2027-01-01T00:00:00Z' }, { due_at: null }];
    expect(groupWork(works, now)).toEqual([
      { group: 'overdue', works: [works[0]] },
      { group: 'later', works: [works[1]] },
      { group: 'undated', works: [works[2]] },
    ]);
  });
});

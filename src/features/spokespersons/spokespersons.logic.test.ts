import { afterEach, describe, expect, it, vi } from 'vitest';
import { spokesperson } from './spokespersons.fixtures';
import { earliestSuccession, missingStandards, stateOf } from './spokespersons.logic';

afterEach(() => void vi.useRealTimers());

describe('where a term stands', () => {
  const term = { valid_from: '2026-03-01', valid_to: '2026-11-23' };

  it.each([
    ['the day before the first', '2026-02-28', 'planned'],
    ['the first day', '2026-03-01', 'current'],
    ['the last day', '2026-11-23', 'current'],
    ['the day after the last', '2026-11-24', 'ended'],
  ])('on %s', (_, day, state) => expect(stateOf(term, day)).toBe(state));

  it('an open one does not end', () => {
    expect(stateOf({ valid_from: '2026-03-01', valid_to: null }, '2099-12-31')).toBe('current');
  });

  it('one of a single day is had on that day', () => {
    const day = { valid_from: '2026-11-23', valid_to: '2026-11-23' };
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((on) => stateOf(day, on))).toEqual([
      'planned',
      'current',
      'ended',
    ]);
  });

  it('the last day is over at midnight in Vietnam', () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T16:59:59Z') });
    expect(stateOf(term)).toBe('current');
    vi.setSystemTime(new Date('2026-11-23T17:00:00Z'));
    expect(stateOf(term)).toBe('ended');
  });
});

it('names the standards nobody has confirmed', () => {
  expect(missingStandards(spokesperson())).toEqual([]);
  expect(missingStandards(spokesperson({ knows_press_law: false, is_permanent_staff: false }))).toEqual([
    'is_permanent_staff',
    'knows_press_law',
  ]);
});

it('leaves whoever is replaced at least their first day', () => {
  expect(earliestSuccession({ valid_from: '2026-02-28' })).toBe('2026-03-01');
});

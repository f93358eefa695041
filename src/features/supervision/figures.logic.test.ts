import { expect, it } from 'vitest';
import { daysOf } from './figures.lists';
import { days, formatMonth, share } from './figures.logic';

it('figures are told as people write them', () => {
  expect(share(7, 9)).toBe('7 trên 9 (78%)');
  expect(share(0, 0)).toBeNull();
  expect(days(6.8)).toBe('6,8 ngày');
  expect(days(null)).toBeNull();
  expect(formatMonth('2026-02')).toBe('02/2026');
});

it('a month ends with its last day', () => {
  expect(daysOf('2026-11')).toEqual(['2026-11-01', '2026-11-30']);
  expect(daysOf('2028-02')).toEqual(['2028-02-01', '2028-02-29']);
});

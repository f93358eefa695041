import { expect, it } from 'vitest';
import { sortTerms } from './agencies.terms';

it('counts the first and the last day of a term as its own', () => {
  const term = (valid_from: string, valid_to: string | null) => ({ valid_from, valid_to });
  const [begins, ends, open] = [term('2026-11-23', null), term('2026-01-01', '2026-11-23'), term('2020-01-01', null)];
  const [tomorrow, yesterday] = [term('2026-11-24', null), term('2026-01-01', '2026-11-22')];
  expect(sortTerms([tomorrow, begins, ends, open, yesterday], '2026-11-23')).toEqual({
    current: [begins, ends, open],
    planned: [tomorrow],
    past: [yesterday],
  });
});

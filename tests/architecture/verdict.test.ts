import { expect, it } from 'vitest';
import { verdict } from '../harness/verdict';

const state = ({ tests = 0, files = [] as string[], errors = [] as unknown[] } = {}) => ({
  getCountOfFailedTests: () => tests,
  getFailedFilepaths: () => files,
  getUnhandledErrors: () => errors,
});

it('a run fails by a failed test, a file that did not run, or an error nobody caught', () => {
  expect(verdict(state())).toBe(0);
  expect(verdict(state({ tests: 1 }))).toBe(1);
  expect(verdict(state({ files: ['clerk.test.ts'] }))).toBe(1);
  expect(verdict(state({ errors: [new Error('lost')] }))).toBe(1);
});

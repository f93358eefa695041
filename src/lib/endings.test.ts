import { expect, it } from 'vitest';
import { nextEnd, unended } from './endings';

const end = '2026-11-24T07:30:00Z';
const at = Date.parse(end);
const things = [{ end }, { end: null }, { end: '2026-11-24T07:30:01+00:00' }];
const endOf = (thing: { end: string | null }) => thing.end;

it('a thing holds until its end, and at its end no more', () => {
  expect(unended(things, endOf, at - 1)).toEqual(things);
  expect(unended(things, endOf, at)).toEqual(things.slice(1));
  expect(unended(things, endOf, at + 1_000)).toEqual([{ end: null }]);
});

it('the next end is the nearest one to come', () => {
  expect(nextEnd(things, endOf, at - 1)).toBe(at);
  expect(nextEnd(things, endOf, at)).toBe(at + 1_000);
  expect(nextEnd(things, endOf, at + 1_000)).toBeUndefined();
  expect(nextEnd([], endOf, at)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { areAll, joinIds, splitIds, tellAgencies } from './agency-ids';

it('the same choice is the same text, whatever the order', () => {
  expect(joinIds(['b', 'a'])).toBe('a,b');
  expect(splitIds('a,b')).toEqual(['a', 'b']);
  expect(splitIds('')).toEqual([]);
});

it('all are all, no fewer and no others', () => {
  expect(areAll(['b', 'a'], ['a', 'b'])).toBe(true);
  expect(areAll(['a'], ['a', 'b'])).toBe(false);
  expect(areAll(['a', 'c'], ['a', 'b'])).toBe(false);
});

it('a few are named, many counted', () => {
  const nameOf = (id: string) => `Sở ${id}`;
  expect(tellAgencies(['a', 'b'], nameOf)).toBe('Sở a; Sở b');
  expect(tellAgencies([...'abcdefg'], nameOf)).toBe('7 cơ quan');
  expect(tellAgencies([], nameOf)).toBe('không cơ quan nào');
});

import { expect, it } from 'vitest';
import { documentWords, groupByAgency } from './public-contacts';
import { publicContact } from './public-contacts.fixtures';

it('gathers the people of an agency under it, in the order they come', () => {
  const of = (id: string, agency: string) => publicContact({ id, agency_id: agency, agency_name: agency });
  const groups = groupByAgency([of('1', 'VP'), of('2', 'SYT'), of('3', 'SYT'), of('4', 'STC')]);
  expect(groups.map(({ name, contacts }) => [name, contacts.map(({ id }) => id)])).toEqual([
    ['VP', ['1']],
    ['SYT', ['2', '3']],
    ['STC', ['4']],
  ]);
});

it('names a document by number and date', () => {
  expect(documentWords('15/GUQ-SYT', '2026-11-20')).toBe('Văn bản số 15/GUQ-SYT ngày 20/11/2026');
  expect(documentWords('15/GUQ-SYT', null)).toBe('Văn bản số 15/GUQ-SYT');
});

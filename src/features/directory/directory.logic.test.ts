import { expect, it } from 'vitest';
import { publicContact } from './directory.fixtures';
import { groupByAgency } from './directory.logic';

it('gathers the people of an agency under it, in the order they come', () => {
  const of = (id: string, agency: string) => publicContact({ id, agency_id: agency, agency_name: agency });
  const groups = groupByAgency([of('1', 'VP'), of('2', 'SYT'), of('3', 'SYT'), of('4', 'STC')]);
  expect(groups.map(({ name, contacts }) => [name, contacts.map(({ id }) => id)])).toEqual([
    ['VP', ['1']],
    ['SYT', ['2', '3']],
    ['STC', ['4']],
  ]);
});

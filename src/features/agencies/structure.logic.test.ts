import { describe, expect, it } from 'vitest';
import type { Agency } from '@/reference/agencies.api';
import type { FormerAgency } from './structure.api';
import { formerlyTold, sinceInWords, sinceThen } from './structure.logic';

const now = (code: string, name: string, rest: Partial<Agency> = {}): Agency => ({
  id: code,
  code,
  kind: 'department',
  name,
  short_name: name,
  parent_id: 'TINH',
  successor_id: null,
  dissolved_on: null,
  ...rest,
});
const then = (code: string, name: string, rest: Partial<FormerAgency> = {}) =>
  ({ id: code, code, name, parent_id: 'TINH', dissolved_on: null, successor_id: null, ...rest }) as FormerAgency;
const agencies = [now('TINH', 'UBND tỉnh'), now('STC', 'Sở Tài chính'), now('H890', 'UBND thị xã Tịnh Biên')];

describe('what became of an agency since a day', () => {
  it.each([
    ['nothing', then('STC', 'Sở Tài chính'), ''],
    ['another name', then('H890', 'UBND huyện Tịnh Biên'), 'Nay là UBND thị xã Tịnh Biên'],
    ['another place', then('STC', 'Sở Tài chính', { parent_id: 'STC' }), 'Nay trực thuộc UBND tỉnh'],
    [
      'its end, with an heir',
      then('SKHDT', 'Sở KH&ĐT', { dissolved_on: '2025-07-01', successor_id: 'STC' }),
      'Giải thể ngày 01/07/2025, kế thừa: Sở Tài chính',
    ],
    ['its end, without', then('X', 'Ban X', { dissolved_on: '2025-07-01' }), 'Giải thể ngày 01/07/2025'],
  ])('%s', (_, agency, told) => {
    expect(sinceInWords(sinceThen(agency, agencies))).toBe(told);
  });
});

it('a former name is told with its place where that changed, each against what came after it', () => {
  const reorganisation = { id: 'r', decision_number: '1/NQ' };
  const agency = {
    name: 'UBND phường Tịnh Biên',
    parent_id: 'STC',
    former_agencies: [
      { id: 'b', until: '2025-07-01', name: 'UBND thị xã Tịnh Biên', parent_id: 'TINH', reorganisation },
      { id: 'a', until: '2023-04-10', name: 'UBND huyện Tịnh Biên', parent_id: 'TINH', reorganisation },
    ],
  };
  const told = [0, 1].map((index) => formerlyTold(agency, index, agencies));
  expect(told).toEqual(['UBND thị xã Tịnh Biên, trực thuộc UBND tỉnh', 'UBND huyện Tịnh Biên']);
  const moved = { ...agency, name: 'UBND thị xã Tịnh Biên' };
  expect(formerlyTold(moved, 0, agencies)).toBe('trực thuộc UBND tỉnh');
});

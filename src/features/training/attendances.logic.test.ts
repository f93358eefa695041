import { describe, expect, it } from 'vitest';
import { findInRoom, groupByAgency, hall, numbersOf } from './attendances.logic';
import { educationId, person } from './training.fixtures';

const people = [
  person('Lê Văn An', { attended: 'present', result: 'passed' }),
  person('Trần Thị Bình', { attended: 'present', point: 'Điểm cầu Châu Đốc', is_walk_in: true }),
  person('Võ Đức Cường', { attended: 'absent' }),
  person('Phạm Thị Dung', {
    agency_id: educationId,
    agency: { id: educationId, code: 'SGDDT', name: 'Sở Giáo dục và Đào tạo', short_name: 'Sở GD&ĐT', sort_order: 30 },
  }),
  person('Người Đã Rút', { withdrawn_at: '2026-05-01T00:00:00Z', withdraw_reason: 'Bận họp' }),
];
const everybody = { query: '', point: null, unmarked: false };
const namesOf = (found: typeof people) => found.map(({ full_name }) => full_name);

it('a course comes to its numbers without who has withdrawn', () => {
  expect(numbersOf(people)).toEqual({
    registered: 3,
    present: 2,
    absent: 1,
    unmarked: 1,
    walkIns: 1,
    passed: 1,
    unjudged: 1,
  });
});

it('people stand under their agencies', () => {
  expect(groupByAgency(people).map(({ agency, people: of }) => [agency.code, of.length])).toEqual([
    ['SYT', 4],
    ['SGDDT', 1],
  ]);
});

describe('in the room', () => {
  it('somebody is found by name or agency without marks', () => {
    expect(namesOf(findInRoom(people, { ...everybody, query: 'cuong' }))).toEqual(['Võ Đức Cường']);
    expect(namesOf(findInRoom(people, { ...everybody, query: 'giao duc' }))).toEqual(['Phạm Thị Dung']);
  });
  it('those of the hall and of a point are looked at apart', () => {
    expect(namesOf(findInRoom(people, { ...everybody, point: 'Điểm cầu Châu Đốc' }))).toEqual(['Trần Thị Bình']);
    expect(findInRoom(people, { ...everybody, point: hall })).toHaveLength(4);
  });
  it('only those not marked are left to look for', () => {
    expect(namesOf(findInRoom(people, { ...everybody, unmarked: true }))).toEqual(['Phạm Thị Dung', 'Người Đã Rút']);
  });
});

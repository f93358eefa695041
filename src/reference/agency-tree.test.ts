import { describe, expect, it } from 'vitest';
import { type Branch, growTree, isOpen } from './agency-tree';

const agency = (code: string, kind: string, parent: string | null) => ({ id: code, code, kind, parent_id: parent });
type Named = ReturnType<typeof agency>;

const province = agency('TINH', 'province', null);
const departments = [agency('SYT', 'department', 'TINH'), agency('SNV', 'department', 'TINH')];
const district = agency('H883', 'district', 'TINH');
const communes = [agency('X1', 'commune', 'H883'), agency('X2', 'commune', 'H883')];
const all = [province, district, ...departments, ...communes];

const shape = (branches: Branch<Named>[]): unknown[] =>
  branches.map((branch) => (branch.branches.length > 0 ? [branch.key, shape(branch.branches)] : branch.key));
const everything = () => true;

describe('tree of agencies', () => {
  it('gathers what is below by kind, in the order of the State, where there are several kinds', () => {
    expect(shape(growTree(all, everything))).toEqual([
      [
        'TINH',
        [
          ['TINH.department', ['SYT', 'SNV']],
          ['TINH.district', [['H883', ['X1', 'X2']]]],
        ],
      ],
    ]);
  });
  it('says how many of a kind there are', () => {
    expect(growTree(all, everything)[0]?.branches[0]?.label).toBe('Sở, ban, ngành (2)');
  });
  it('keeps what leads to a hit and nothing else', () => {
    expect(shape(growTree(all, ({ code }) => code === 'X2'))).toEqual([['TINH', [['H883', ['X2']]]]]);
  });
  it('is empty without a hit', () => {
    expect(growTree(all, () => false)).toEqual([]);
  });
  it('shows an agency whose parent is not there at the top, rather than not at all', () => {
    expect(shape(growTree(communes, everything))).toEqual(['X1', 'X2']);
  });
});

describe('openness of a branch', () => {
  const leaves = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `X${i}`, branches: [] }));
  const crowd = { key: 'TINH.commune', label: 'Xã (31)', branches: leaves(31) };
  const few = { ...crowd, branches: leaves(30) };
  const untouched = { opened: [], closed: [], searching: false };

  it('is given but for a crowd', () => {
    expect(isOpen(few, untouched)).toBe(true);
    expect(isOpen(crowd, untouched)).toBe(false);
  });
  it('is given to a crowd in which one searches, or which one opened', () => {
    expect(isOpen(crowd, { ...untouched, searching: true })).toBe(true);
    expect(isOpen(crowd, { ...untouched, opened: [crowd.key] })).toBe(true);
  });
  it('ends when one closes it', () => {
    expect(isOpen(few, { ...untouched, closed: [few.key] })).toBe(false);
    expect(isOpen(crowd, { closed: [crowd.key], opened: [], searching: true })).toBe(false);
  });
});

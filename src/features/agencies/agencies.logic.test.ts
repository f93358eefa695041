import { describe, expect, it } from 'vitest';
import { contact, listedAgency, record } from './agencies.fixtures';
import { filterAgencies, speakerOf } from './agencies.logic';

const province = listedAgency('UBND-TINH', 'Ủy ban nhân dân tỉnh An Giang', { parent_id: null, kind: 'province' });
const below = { parent_id: province.id };
const health = listedAgency('SYT', 'Sở Y tế An Giang', { ...below, symbol: 'SYT' });
const education = listedAgency('SGDDT', 'Sở Giáo dục và Đào tạo An Giang', below);
const longXuyen = listedAgency('H883', 'Ủy ban nhân dân thành phố Long Xuyên', { ...below, kind: 'district' });
const hoaBinh = listedAgency('X1', 'Ủy ban nhân dân xã Hòa Bình', { parent_id: longXuyen.id, kind: 'commune' });
const all = [province, health, education, longXuyen, hoaBinh];

const codes = (agencies: { code: string }[]) => agencies.map(({ code }) => code);
const anything = {
  query: '',
  kind: null,
  onlyGaps: false,
  onlyOverdue: false,
  onlyNewHeads: false,
  order: 'official',
} as const;
const nothing = { isGap: () => false, isOverdue: () => false, hasNewHead: () => false };

describe('who speaks now', () => {
  const speaking = { spokespersons: [record('Võ Bảo Tú', false)], public_contacts: [] };
  it('comes from the record, which also says whether it is published', () => {
    expect(speakerOf(speaking, true)).toMatchObject({ fullName: 'Võ Bảo Tú', published: false });
  });
  it('comes from the directory for who may not read the record', () => {
    const speaker = speakerOf({ spokespersons: [], public_contacts: [contact('Lý Thị Mỹ Nam')] }, false);
    expect(speaker).toMatchObject({ fullName: 'Lý Thị Mỹ Nam', recordId: null, published: true });
  });
  it('is nobody only for who would see the record', () => {
    const empty = { spokespersons: [], public_contacts: [] };
    expect(speakerOf(empty, true).state).toBe('missing');
    expect(speakerOf(empty, false).state).toBe('unpublished');
  });
});

describe('search among agencies', () => {
  const found = (query: string) => codes(filterAgencies(all, { ...anything, query }, nothing));
  it.each([
    ['so y te', ['SYT']],
    ['giao duc', ['SGDDT']],
    ['h883', ['H883']],
    ['hoa binh', ['X1']],
    ['hoà bình', ['X1']],
    ['hóa bình', []],
    ['SỞ', ['SYT', 'SGDDT']],
  ])('%s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('filters of agencies', () => {
  it('keeps one kind', () => {
    expect(codes(filterAgencies(all, { ...anything, kind: 'department' }, nothing))).toEqual(['SYT', 'SGDDT']);
  });
  it('keeps those for which nobody speaks', () => {
    const isGap = (agency: typeof health) => agency.code === 'SYT';
    expect(codes(filterAgencies(all, { ...anything, onlyGaps: true }, { ...nothing, isGap }))).toEqual(['SYT']);
  });
  it('keeps those late with confirming their contacts', () => {
    const isOverdue = (agency: typeof health) => agency.code === 'H883';
    expect(codes(filterAgencies(all, { ...anything, onlyOverdue: true }, { ...nothing, isOverdue }))).toEqual(['H883']);
  });
  it('keeps those whose new head has appointed nobody', () => {
    const hasNewHead = (agency: typeof health) => agency.code === 'X1';
    expect(codes(filterAgencies(all, { ...anything, onlyNewHeads: true }, { ...nothing, hasNewHead }))).toEqual(['X1']);
  });
  it('orders by name as a Vietnamese dictionary does, either way', () => {
    const named = ['Ban Dân tộc', 'Đài Phát thanh', 'Sở Y tế'].map((name, i) => listedAgency(`C${i}`, name, below));
    const shuffled = [named[2], named[1], named[0]].filter((agency) => agency !== undefined);
    expect(codes(filterAgencies(shuffled, { ...anything, order: 'name' }, nothing))).toEqual(['C0', 'C1', 'C2']);
    expect(codes(filterAgencies(shuffled, { ...anything, order: 'name_desc' }, nothing))).toEqual(['C2', 'C1', 'C0']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressKinds } from '@/reference/press-kinds';
import { findPressAgencies, readFilters, writeFilters } from './press-agencies.filters';
import { pressAgency } from './press-agencies.fixtures';

const all = [
  pressAgency('Báo Đại Đoàn Kết', { governing_body: 'Mặt trận Tổ quốc', kinds: ['daily_print', 'online'] }),
  pressAgency('VnExpress', { domains: ['vnexpress.net'], kinds: ['online'] }),
  pressAgency('Đài Truyền hình Việt Nam', { kinds: ['television'] }),
];
const defaults = readFilters(new URLSearchParams());
const names = (change: Partial<typeof defaults>, among = all) =>
  findPressAgencies(among, { ...defaults, ...change }).rows.map(({ name }) => name);

describe('the register', () => {
  it.each([
    ['dai doan', ['Báo Đại Đoàn Kết']],
    ['Đài', ['Đài Truyền hình Việt Nam']],
    ['mat tran', ['Báo Đại Đoàn Kết']],
    ['vnexpress.net', ['VnExpress']],
    ['tạp chí', []],
  ])('is searched for «%s» in name, governing body and domain', (query, found) => {
    expect(names({ query })).toEqual(found);
  });

  it('is filtered by kind', () => expect(names({ kind: 'online' })).toEqual(['Báo Đại Đoàn Kết', 'VnExpress']));

  it('comes fifty at a time; a page past the last is the last', () => {
    const many = Array.from({ length: 101 }, (_, index) => pressAgency(`Báo ${index}`));
    expect(names({ page: 2 }, many)).toHaveLength(50);
    expect(names({ page: 9 }, many)).toEqual(['Báo 100']);
  });

  it('has an address that keeps what is shown, and heeds no nonsense', () => {
    const filters = fc.record({
      query: fc.string({ unit: 'grapheme' }),
      kind: fc.constantFrom(null, ...pressKinds),
      page: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(filters, (shown) => {
        expect(readFilters(writeFilters(shown))).toEqual(shown);
      }),
    );
    expect(readFilters(new URLSearchParams('trang=-1&loai-hinh=online'))).toEqual(defaults);
  });
});

import { describe, expect, it } from 'vitest';
import { offeredYears, readFilters, writeFilters } from './courses.filters';

describe('filters of the plan', () => {
  it('stand in the address in Vietnamese and come back as they were', () => {
    const address = 'q=b%C3%A1o+ch%C3%AD&trang-thai=dang-nhan-dang-ky&sap-xep=cu-nhat&nam=2026';
    const filters = readFilters(new URLSearchParams(address));
    expect(filters).toMatchObject({ query: 'báo chí', state: 'open', order: 'oldest', year: 2026 });
    expect(String(writeFilters(filters))).toBe(address);
  });
  it('are at their defaults for an address that says nothing, or says it wrongly', () => {
    const nothing = readFilters(new URLSearchParams());
    expect(nothing).toEqual({ query: '', agencyId: null, after: null, state: null, order: 'newest', year: null });
    expect(readFilters(new URLSearchParams('nam=20x6&trang-thai=held&sap-xep=abc&co-quan=1'))).toEqual(nothing);
    expect(String(writeFilters(nothing))).toBe('');
  });
  it('offer the years from the Regulation of 2017 to the next one, the nearest first', () => {
    expect(offeredYears(2019)).toEqual([2020, 2019, 2018, 2017]);
  });
});

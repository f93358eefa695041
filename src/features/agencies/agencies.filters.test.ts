import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyKinds } from '@/reference/agency-kinds';
import { type AgencyFilters, readFilters, writeFilters } from './agencies.filters';

const filters: fc.Arbitrary<AgencyFilters> = fc.record({
  view: fc.constantFrom('list', 'tree'),
  query: fc.string({ unit: 'grapheme' }),
  kind: fc.constantFrom(null, ...agencyKinds),
  onlyGaps: fc.boolean(),
  onlyOverdue: fc.boolean(),
  onlyNewHeads: fc.boolean(),
  order: fc.constantFrom('official', 'name', 'name_desc'),
  day: fc.constantFrom(null, '2019-12-06', '2025-06-30'),
  opened: fc.array(fc.string()),
  closed: fc.array(fc.string()),
});

describe('address of the agencies page', () => {
  it('keeps all of what is shown over a reload', () => {
    fc.assert(
      fc.property(filters, (shown) => {
        expect(readFilters(new URLSearchParams(writeFilters(shown).toString()))).toEqual(shown);
      }),
    );
  });
  it('is bare at the defaults, and takes a wrong word for none', () => {
    const defaults = readFilters(new URLSearchParams('xem=la&loai=constructor&sap-xep=toString'));
    expect(writeFilters(defaults).toString()).toBe('');
  });
  it.each(['2025-02-30', '06/12/2019', '2099-01-01'])('knows no past day %s', (day) => {
    expect(readFilters(new URLSearchParams({ ngay: day })).day).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFiltered, readFilters, writeFilters } from './press-enquiries.filters';

const defaults = readFilters(new URLSearchParams());

describe('the address of the list', () => {
  it('keeps what is shown', () => {
    const id = fc.constantFrom(null, '00000000-0000-4000-8000-00000000a002');
    const day = fc.constantFrom(null, '2026-06-30', '2026-07-01');
    const filters = fc.record({
      query: fc.string({ unit: 'grapheme' }),
      agencyId: id,
      withBelow: fc.boolean(),
      scope: fc.constantFrom(null, 'own', 'asked'),
      pressAgencyId: id,
      status: fc.constantFrom(null, 'open', 'received', 'assigned', 'answered', 'refused', 'voided', 'not_voided'),
      kind: fc.constantFrom(null, 'ordinary', 'unexpected_event'),
      due: fc.constantFrom(null, 'overdue', 'in_time', 'late'),
      receivedFrom: day,
      receivedTo: day,
      order: fc.constantFrom('newest', 'oldest', 'due'),
      after: fc.constantFrom(null, { key: 'infinity', id: '00000000-0000-4000-8000-00000000f001' }),
    } as const);
    fc.assert(
      fc.property(filters, (shown) => {
        expect(readFilters(writeFilters(shown))).toEqual(shown);
      }),
    );
  });

  it('says it in Vietnamese words, and is empty for the list as it comes', () => {
    const shown = { ...defaults, status: 'open', kind: 'unexpected_event', due: 'overdue', order: 'due' } as const;
    expect(writeFilters(shown).toString()).toBe('trang-thai=chua-tra-loi&loai=dot-xuat&han=qua-han&sap-xep=theo-han');
    expect(writeFilters(defaults).toString()).toBe('');
  });

  it('heeds no nonsense', () => {
    const search = new URLSearchParams('trang-thai=xong&loai=x&han=mai&bao=1&tu-ngay=31/02/2026&sap-xep=x');
    expect(readFilters(search)).toEqual(defaults);
  });

  it('counts neither order nor page as a filter', () => {
    expect(isFiltered({ ...defaults, order: 'due', after: { key: 'x', id: 'y' } })).toBe(false);
    expect(isFiltered({ ...defaults, query: 'sốt' })).toBe(true);
  });
});

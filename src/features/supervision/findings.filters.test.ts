import { describe, expect, it } from 'vitest';
import { readFilters, writeFilters } from './findings.filters';

const id = '00000000-0000-4000-8000-00000000a002';
const nothing = readFilters(new URLSearchParams());

describe('filters in the address', () => {
  it('say nothing by default: everything, now, the oldest first', () => {
    expect(nothing).toEqual({
      agencyId: null,
      after: null,
      withBelow: true,
      day: null,
      kind: null,
      onlyLate: false,
      order: 'oldest',
    });
    expect(writeFilters(nothing).toString()).toBe('');
  });

  it('are read as they were written', () => {
    const filters = {
      ...nothing,
      agencyId: id,
      withBelow: false,
      day: '2026-06-30',
      kind: 'head_changed',
      onlyLate: true,
      order: 'newest' as const,
    };
    const search = writeFilters(filters);
    expect(search.toString()).toBe(
      `co-quan=${id}&cap-duoi=khong&han=qua-han&sap-xep=moi-nhat&ngay=2026-06-30&loai=head_changed`,
    );
    expect(readFilters(search)).toEqual(filters);
  });

  it.each(['ngay=2999-01-01', 'ngay=hom-qua', 'loai=toString', 'co-quan=SYT', 'cap-duoi=co'])(
    'that mean nothing count as not said: %s',
    (address) => expect(readFilters(new URLSearchParams(address))).toEqual(nothing),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFiltered, readFilters, writeFilters } from './audit.filters';
import { operationNames, tableNames } from './audit.names';

const none = readFilters(new URLSearchParams());
const id = '00000000-0000-4000-8000-00000000b001';

describe('address of the history', () => {
  it('is bare without filters', () => {
    expect(none).toEqual({
      personId: null,
      agencyId: null,
      table: null,
      operation: null,
      fromDay: null,
      toDay: null,
      before: null,
    });
    expect(writeFilters(none).toString()).toBe('');
    expect(isFiltered({ ...none, before: 7 })).toBe(false);
  });

  it('says every filter in Vietnamese words', () => {
    const filters = {
      personId: id,
      agencyId: id,
      table: 'memberships',
      operation: 'EXPORT',
      fromDay: '2026-11-01',
      toDay: '2026-11-30',
      before: 120,
    } as const;
    expect(writeFilters(filters).toString()).toBe(
      `du-lieu=vai-tro&viec=xuat&nguoi=${id}&co-quan=${id}&tu-ngay=2026-11-01&den-ngay=2026-11-30&truoc=120`,
    );
    expect(isFiltered(filters)).toBe(true);
  });

  it('has a word for every table and for everything that can happen', () => {
    for (const table of Object.keys(tableNames) as (keyof typeof tableNames)[]) {
      expect(readFilters(writeFilters({ ...none, table }))).toEqual({ ...none, table });
    }
    for (const operation of Object.keys(operationNames) as (keyof typeof operationNames)[]) {
      expect(readFilters(writeFilters({ ...none, operation }))).toEqual({ ...none, operation });
    }
  });

  it('counts as not said what somebody has made of it', () => {
    const wrong = 'nguoi=ai&co-quan=1&du-lieu=bi-mat&viec=gi&tu-ngay=2026-02-30&den-ngay=mai&truoc=-1';
    expect(readFilters(new URLSearchParams(wrong))).toEqual(none);
    const names = fc.constantFrom('nguoi', 'co-quan', 'du-lieu', 'viec', 'tu-ngay', 'den-ngay', 'truoc');
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (said) => {
        const filters = readFilters(new URLSearchParams(said));
        expect(readFilters(writeFilters(filters))).toEqual(filters);
      }),
    );
  });
});

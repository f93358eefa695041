import { describe, expect, it } from 'vitest';
import { readFilters, writeFilters } from './letters.filters';
import { usualPeriod } from './period';

const id = '00000000-0000-4000-8000-00000000a002';
const nothing = readFilters(new URLSearchParams());

describe('filters of the letters', () => {
  it('are of twelve months unless said', () => {
    expect(usualPeriod('2026-11-25')).toEqual({ from: '2025-12-01', to: '2026-11-25' });
    expect(usualPeriod('2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(nothing).toMatchObject({ ...usualPeriod(), agencyId: null, withBelow: true, outcome: null });
    expect(writeFilters(nothing).toString()).toBe('');
  });

  it('are read as they were written', () => {
    const period = { from: '2026-01-01', to: '2026-03-31' };
    const filters = {
      ...nothing,
      ...period,
      agencyId: id,
      withBelow: false,
      pressAgencyId: id,
      outcome: 'refused' as const,
    };
    const search = writeFilters(filters);
    expect(search.toString()).toBe(
      `co-quan=${id}&cap-duoi=khong&ket-qua=tu-choi&tu-ngay=2026-01-01&den-ngay=2026-03-31&bao=${id}`,
    );
    expect(readFilters(search)).toEqual(filters);
  });

  it.each(['tu-ngay=2026-02-31', 'tu-ngay=2026-03-01&den-ngay=2026-02-01', 'ket-qua=toString', 'bao=BMH'])(
    'that mean nothing count as not said: %s',
    (address) => expect(readFilters(new URLSearchParams(address))).toEqual(nothing),
  );
});

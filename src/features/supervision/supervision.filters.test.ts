import { describe, expect, it } from 'vitest';
import { usualPeriod } from './period';
import { readFilters, writeFilters } from './supervision.filters';

const id = '00000000-0000-4000-8000-00000000a002';
const nothing = readFilters(new URLSearchParams());

describe('filters of the dashboard', () => {
  it('say nothing by default: everything, now, twelve months, as pictures', () => {
    expect(nothing).toEqual({
      ...usualPeriod(),
      agencyId: null,
      withBelow: true,
      day: null,
      withFaultless: false,
      asTable: [],
    });
    expect(writeFilters(nothing).toString()).toBe('');
  });

  it('are read as they were written', () => {
    const filters = {
      agencyId: id,
      withBelow: false,
      from: '2026-01-01',
      to: '2026-03-31',
      day: '2026-06-30',
      withFaultless: true,
      asTable: ['agencies' as const, 'months' as const],
    };
    const search = writeFilters(filters);
    expect(decodeURIComponent(search.toString())).toBe(
      `co-quan=${id}&cap-duoi=khong&xem=tat-ca&tu-ngay=2026-01-01&den-ngay=2026-03-31&ngay=2026-06-30&bang=co-quan,thang`,
    );
    expect(readFilters(search)).toEqual(filters);
  });

  it.each(['ngay=2999-01-01', 'tu-ngay=2026-03-01&den-ngay=2026-02-01', 'co-quan=SYT', 'bang=gi-do'])(
    'that mean nothing count as not said: %s',
    (address) => expect(readFilters(new URLSearchParams(address))).toEqual(nothing),
  );
});

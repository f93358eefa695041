import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { daysOf, type Period, periodNames, periodOf, readFilters, writeFilters } from './digest.filters';

const id = '00000000-0000-4000-8000-00000000a002';
const read = (address: string) => readFilters(new URLSearchParams(address));

describe('a period', () => {
  it.each<[Period, string, string, string]>([
    ['two_days', '2026-03-01', '2026-02-28', '2026-03-01'],
    ['today', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['yesterday', '2026-01-01', '2025-12-31', '2025-12-31'],
    ['week', '2026-03-01', '2026-02-23', '2026-03-01'],
    ['month', '2026-03-15', '2026-03-01', '2026-03-15'],
    ['last_month', '2026-03-15', '2026-02-01', '2026-02-28'],
    ['last_month', '2026-01-31', '2025-12-01', '2025-12-31'],
  ])('%s on %s is from %s to %s', (period, day, from, to) => expect(daysOf(period, day)).toEqual({ from, to }));

  it('is known by its days', () => {
    const day = '2026-03-15';
    const names = Object.keys(periodNames) as Period[];
    expect(names.map((period) => periodOf(daysOf(period, day), day))).toEqual(names);
    expect(periodOf({ from: '2026-03-02', to: '2026-03-09' }, day)).toBeNull();
  });
});

describe('the address', () => {
  const now = today();

  it('of nothing is yesterday and today, of all one may read', () => {
    const usual = { query: '', agencyId: null, withBelow: true, from: addDays(now, -1), to: now };
    expect(read('')).toEqual(usual);
    expect(writeFilters(usual).toString()).toBe('');
  });

  it('says it all, and is read back', () => {
    const filters = { query: 'mổ tim', agencyId: id, withBelow: false, from: '2026-03-02', to: '2026-03-09' };
    const search = writeFilters(filters);
    expect(Object.fromEntries(search)).toEqual({
      q: 'mổ tim',
      'co-quan': id,
      'cap-duoi': 'khong',
      'tu-ngay': '2026-03-02',
      'den-ngay': '2026-03-09',
    });
    expect(readFilters(search)).toEqual(filters);
  });

  it.each(['tu-ngay=hom-qua', 'tu-ngay=2026-02-30', 'tu-ngay=2026-03-09&den-ngay=2026-03-02', 'co-quan=SYT'])(
    'that is wrong (%s) counts as not said',
    (address) => expect(read(address)).toEqual(read('')),
  );
});

import { expect, it } from 'vitest';
import { tellDated } from '@/reference/dated';
import { readFilters, writeFilters } from './calendar.filters';
import { groups, kinds, kindsOf } from './calendar.kinds';

const today = '2026-11-25';
const nothing = { view: 'month', day: today, groups: [], agencyId: null };
const agencyId = '00000000-0000-4000-8000-00000000a002';

it('the address says what is shown, in Vietnamese, and nothing of defaults', () => {
  const filters = {
    view: 'list' as const,
    day: '2027-01-31',
    groups: ['incidents' as const, 'training' as const],
    agencyId,
  };
  const written = writeFilters(filters, today);
  expect(decodeURIComponent(written.toString())).toBe(
    `xem=danh-sach&ngay=2027-01-31&nhom=vu-viec,tap-huan&co-quan=${agencyId}`,
  );
  expect(readFilters(written, today)).toEqual(filters);
  expect(writeFilters(readFilters(new URLSearchParams(), today), today).toString()).toBe('');
});

it.each(['xem=bang', 'ngay=2026-02-30', 'ngay=hom-nay', 'nhom=khong-co', 'nhom=constructor', 'co-quan=SYT', ''])(
  '«%s» counts as not said',
  (address) => expect(readFilters(new URLSearchParams(address), today)).toEqual(nothing),
);

it('every kind is told in words', () => {
  const row = { record_id: 'r', page_id: 'p', detail: '2026' };
  for (const kind of Object.keys(kinds)) {
    const { name, path } = tellDated({ kind, ...row });
    expect([kind, name === 'Việc khác', path?.startsWith('/')]).toEqual([kind, false, true]);
  }
});

it('every group has kinds, and asks for no other', () => {
  for (const group of Object.keys(groups) as (keyof typeof groups)[]) {
    const found = kindsOf([group]) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((kind) => kinds[kind]?.group === group)).toBe(true);
  }
  expect(kindsOf([])).toBeUndefined();
  expect(kindsOf(['training', 'directory'])).toEqual(['attestation_due', 'course', 'registration_until']);
});

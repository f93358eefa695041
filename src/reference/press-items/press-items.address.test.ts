import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/typed-date';
import { cleanAddress, dayIn, hostOf, paperAt, readAddress, refill } from './press-items.address';

const paper = (id: string, domains: string[], kinds = ['daily_print', 'online']) => ({ id, domains, kinds });
const papers = [
  paper('minh-hoa', ['baominhhoa.example', 'minhhoa.example']),
  paper('cuoi-tuan', ['cuoituan.baominhhoa.example'], ['weekly_print']),
  paper('dai', ['giadinhtv.example'], ['radio', 'television']),
  paper('khong-mang', [], ['magazine']),
];
const now = '2026-11-23';

describe('the newspaper of an address', () => {
  it.each([
    ['https://baominhhoa.example/tin.html', 'minh-hoa'],
    ['https://www.baominhhoa.example/tin.html', 'minh-hoa'],
    ['http://m.BaoMinhHoa.example/tin.html?utm_source=x#a', 'minh-hoa'],
    ['baominhhoa.example/tin.html', 'minh-hoa'],
    ['https://thethao.minhhoa.example', 'minh-hoa'],
    ['https://cuoituan.baominhhoa.example/tin', 'cuoi-tuan'],
    ['https://khongphaibaominhhoa.example/tin', undefined],
    ['https://baominhhoa.example.kesai.example/tin', undefined],
    ['https://kesai.example/baominhhoa.example', undefined],
    ['https://la.example/tin', undefined],
    ['Báo Minh Họa', undefined],
    ['javascript:alert(1)//baominhhoa.example', undefined],
    ['ftp://baominhhoa.example/tin', undefined],
    ['', undefined],
  ])('%s is %s', (address, id) => expect(paperAt(address, papers)?.id).toBe(id));
});

describe('the day in an address', () => {
  it.each([
    ['https://a.example/2026/03/15/tin.html', '2026-03-15'],
    ['https://a.example/2026/3/5/tin.html', '2026-03-05'],
    ['https://a.example/tin-20260315.htm', '2026-03-15'],
    ['https://a.example/tin-20260315082459886.htm', '2026-03-15'],
    ['https://a.example/tin-ngay-2026-03-15-abc', '2026-03-15'],
    ['https://a.example/tong-ket-20250101-20260315.htm', '2026-03-15'],
    ['https://a.example/tin-20260230.htm', ''],
    ['https://a.example/2026/13/01/tin', ''],
    ['https://a.example/tin-20261124.htm', ''],
    ['https://a.example/tin-19891231.htm', ''],
    ['https://a.example/tin-4720260315.htm', ''],
    ['https://20260315.example/tin', ''],
    ['https://a.example/tin?ngay=20260315', ''],
    ['tin 2026/03/15', ''],
  ])('%s is «%s»', (address, day) => expect(dayIn(address, now)).toBe(day));

  it('is any real day that has been, however it is written, and never one to come', () => {
    const day = fc.integer({ min: -5_000, max: 5_000 }).map((days) => addDays(now, days));
    const write = fc.constantFrom(
      (at: string) => `/${at.replaceAll('-', '/')}/tin.html`,
      (at: string) => `/tin-${at.replaceAll('-', '')}.htm`,
      (at: string) => `/tin-${at.replaceAll('-', '')}101502.htm`,
    );
    fc.assert(
      fc.property(day, write, (at, written) => {
        expect(dayIn(`https://a.example${written(at)}`, now)).toBe(at <= now ? at : '');
      }),
    );
  });
});

it('nothing that can be typed breaks the reading, or is read as a day to come', () => {
  const scheme = fc.constantFrom('', 'https://', 'http://a.example/', 'https://baominhhoa.example/2026');
  fc.assert(
    fc.property(scheme, fc.string({ unit: 'grapheme', maxLength: 60 }), (start, rest) => {
      const { published_day } = readAddress(start + rest, papers, now);
      expect(published_day).toSatisfy((day: string) => day === '' || (/^\d{4}-\d\d-\d\d$/.test(day) && day <= now));
      expect(cleanAddress(cleanAddress(start + rest))).toBe(cleanAddress(start + rest));
    }),
  );
});

it('an address without its scheme gets one, other words stay', () => {
  expect(cleanAddress(' a.example/tin ')).toBe('https://a.example/tin');
  expect(cleanAddress('http://a.example')).toBe('http://a.example');
  expect(cleanAddress('Báo số 5. Trang 2')).toBe('Báo số 5. Trang 2');
  expect(hostOf('www.a.example/tin')).toBe('a.example');
});

describe('the kind', () => {
  it('is online where the newspaper has it, the only one where there is one, and else asked for', () => {
    const kindAt = (address: string) => readAddress(address, papers, now).press_kind;
    expect(kindAt('https://baominhhoa.example/tin')).toBe('online');
    expect(kindAt('https://cuoituan.baominhhoa.example/tin')).toBe('weekly_print');
    expect(kindAt('https://giadinhtv.example/tin')).toBe('');
  });
});

describe('another address', () => {
  const empty = readAddress('', papers, now);
  const first = readAddress('https://baominhhoa.example/2026/03/15/tin', papers, now);
  const second = readAddress('https://cuoituan.baominhhoa.example/tin', papers, now);

  it('fills what is empty', () => expect(refill(empty, empty, first)).toEqual(first));
  it('replaces what the one before had said, also by nothing', () =>
    expect(refill(first, first, second)).toEqual({
      press_agency_id: 'cuoi-tuan',
      press_kind: 'weekly_print',
      published_day: '',
    }));
  it('leaves what a person chose, and gives no kind of another newspaper', () => {
    const chosen = { press_agency_id: 'khong-mang', press_kind: '', published_day: '2026-03-01' };
    expect(refill(chosen, empty, first)).toEqual({});
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressKinds } from '@/reference/press-kinds';
import {
  furtherFilters,
  type IncidentFilters,
  inUse,
  readFilters,
  unfiltered,
  writeFilters,
} from './incidents.filters';
import { statusNames } from './incidents.names';

const text = fc.string({ unit: 'grapheme' });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const filters: fc.Arbitrary<IncidentFilters> = fc.record({
  query: text,
  agencyId: fc.option(fc.uuid()),
  withBelow: fc.boolean(),
  view: fc.constantFrom('list', 'board'),
  status: fc.constantFrom(null, 'open', ...(Object.keys(statusNames) as (keyof typeof statusNames)[])),
  scope: fc.constantFrom(null, 'own', 'asked'),
  severity: fc.constantFrom(null, 'normal', 'hot', 'sensitive'),
  conclusion: fc.constantFrom(null, 'accurate', 'partly', 'inaccurate', 'undetermined'),
  due: fc.constantFrom(null, 'overdue', 'today', 'soon'),
  pressKind: fc.constantFrom(null, ...pressKinds),
  pressAgencyId: fc.option(fc.uuid()),
  foundFrom: fc.option(day),
  foundTo: fc.option(day),
  order: fc.constantFrom('newest', 'oldest', 'due'),
  after: fc.option(fc.record({ key: text, id: fc.uuid() })),
});
const read = (address: string) => readFilters(new URLSearchParams(address));
const defaults = read('');

describe('address of the incidents', () => {
  it('keeps all of what is shown over a reload', () => {
    fc.assert(
      fc.property(filters, (shown) => {
        expect(read(writeFilters(shown).toString())).toEqual(shown);
      }),
    );
  });

  it('is bare at the defaults, which list the newest of all', () => {
    expect(defaults).toMatchObject({ view: 'list', status: null, due: null, order: 'newest', after: null });
    expect(writeFilters(defaults).toString()).toBe('');
  });

  it('speaks Vietnamese, without diacritics', () => {
    const shown: IncidentFilters = {
      ...defaults,
      view: 'board',
      status: 'open',
      severity: 'hot',
      due: 'overdue',
      pressKind: 'weekly_print',
      foundFrom: '2026-11-01',
      order: 'due',
    };
    expect(writeFilters(shown).toString()).toBe(
      'xem=bang&trang-thai=con-viec&muc-do=nong&han=qua-han&loai-hinh=bao-tuan&sap-xep=theo-han&tu-ngay=2026-11-01',
    );
  });

  it.each([
    'xem=board',
    'trang-thai=open',
    'pham-vi=tat-ca',
    'muc-do=toString',
    'ket-luan=__proto__',
    'han=7-ngay',
    'loai-hinh=bao',
    'bao=VnExpress',
    'tu-ngay=2026-02-31',
    'tu-ngay=01/11/2026',
    'den-ngay=0000-00-00',
    'sap-xep=newest',
    'co-quan=SYT',
    'sau=!!',
  ])('takes «%s» for not said', (address) => expect(read(address)).toEqual(defaults));

  it('is without filters in the view and the order one is in, once they are cleared', () => {
    fc.assert(
      fc.property(filters, (shown) => {
        expect(unfiltered(shown)).toEqual({ ...defaults, view: shown.view, order: shown.order });
      }),
    );
  });

  it('tells how many of the further filters are in use', () => {
    expect(inUse(defaults, furtherFilters)).toBe(0);
    expect(inUse({ ...defaults, severity: 'hot', foundTo: '2026-11-01', status: 'open' }, furtherFilters)).toBe(2);
  });
});

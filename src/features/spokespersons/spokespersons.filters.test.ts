import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilters, type SpokespersonFilters, writeFilters } from './spokespersons.filters';

const text = fc.string({ unit: 'grapheme' });
const filters: fc.Arbitrary<SpokespersonFilters> = fc.record({
  query: text,
  agencyId: fc.option(fc.uuid()),
  withBelow: fc.boolean(),
  kind: fc.constantFrom(null, 'head', 'standing'),
  state: fc.constantFrom(null, 'planned', 'current', 'ended'),
  published: fc.constantFrom(null, true, false),
  order: fc.constantFrom('name', 'name_desc', 'newest', 'oldest'),
  after: fc.option(fc.record({ key: text, id: fc.uuid() })),
});
const read = (address: string) => readFilters(new URLSearchParams(address));
const defaults = read('');

describe('address of the list', () => {
  it('keeps all of what is shown over a reload', () => {
    fc.assert(
      fc.property(filters, (shown) => {
        expect(read(writeFilters(shown).toString())).toEqual(shown);
      }),
    );
  });

  it('is bare at the defaults', () => {
    expect(defaults).toEqual({
      query: '',
      agencyId: null,
      withBelow: false,
      kind: null,
      state: null,
      published: null,
      order: 'name',
      after: null,
    });
    expect(writeFilters(defaults).toString()).toBe('');
  });

  it('speaks Vietnamese, without diacritics', () => {
    const shown: SpokespersonFilters = {
      ...defaults,
      query: 'tú',
      kind: 'head',
      state: 'current',
      published: false,
      order: 'newest',
    };
    expect(writeFilters(shown).toString()).toBe(
      'q=t%C3%BA&tu-cach=nguoi-dung-dau&trang-thai=dang-nhiem-vu&cong-bo=chua&sap-xep=moi-nhat',
    );
  });

  it('continues after a key with the control characters that separate its parts', () => {
    const after = { key: 'tú\u0001võ\u0001bảo\u0000', id: '00000000-0000-4000-8000-00000000d001' };
    const address = writeFilters({ ...defaults, after }).toString();
    expect(address).toMatch(/^sau=[\w-]+$/);
    expect(read(address).after).toEqual(after);
  });

  it.each([
    'tu-cach=head',
    'tu-cach=constructor&trang-thai=toString&cong-bo=__proto__&sap-xep=hasOwnProperty',
    'cong-bo=true',
    'co-quan=SYT',
    'co-quan=',
    'sau=!!!',
    'sau=bnVsbA',
    `sau=${btoa('["one"]')}`,
    `sau=${btoa('[1,2]')}`,
    `sau=${btoa('{"key":"a","id":"b"}')}`,
    `sau=${btoa('["key","no id"]')}`,
    'trang=7',
  ])('takes «%s» for not said', (address) => expect(read(address)).toEqual(defaults));

  it('never fails over what somebody has made of it', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), text, (address, cursor) => {
        read(address);
        expect(read(new URLSearchParams({ sau: cursor, 'co-quan': cursor }).toString())).toMatchObject({
          order: 'name',
        });
      }),
    );
  });
});

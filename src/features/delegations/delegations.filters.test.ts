import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DelegationFilters, readFilters, writeFilters } from './delegations.filters';

const text = fc.string({ unit: 'grapheme' });
const filters: fc.Arbitrary<DelegationFilters> = fc.record({
  query: text,
  agencyId: fc.option(fc.uuid()),
  state: fc.constantFrom(null, 'unsigned', 'planned', 'current', 'ended', 'revoked'),
  endingWithin: fc.constantFrom(null, 7),
  late: fc.constantFrom(null, true),
  order: fc.constantFrom('newest', 'oldest', 'ending', 'name', 'name_desc'),
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

  it('is bare at the defaults, which show the newest of all', () => {
    expect(defaults).toMatchObject({ state: null, endingWithin: null, late: null, order: 'newest', after: null });
    expect(writeFilters(defaults).toString()).toBe('');
  });

  it('speaks Vietnamese, without diacritics', () => {
    const shown: DelegationFilters = { ...defaults, state: 'current', endingWithin: 7, late: true, order: 'ending' };
    expect(writeFilters(shown).toString()).toBe(
      'trang-thai=dang-hieu-luc&sap-het-han=7-ngay&cong-bo=muon&sap-xep=gan-het-han',
    );
  });

  it.each(['trang-thai=current', 'sap-het-han=30-ngay', 'cong-bo=roi', 'sap-xep=toString', 'co-quan=SYT', 'sau=!!'])(
    'takes «%s» for not said',
    (address) => expect(read(address)).toEqual(defaults),
  );

  it('never fails over what somebody has made of it', () => {
    fc.assert(
      fc.property(text, (word) => {
        const address = { 'trang-thai': word, 'sap-het-han': word, 'cong-bo': word, 'co-quan': word, sau: word };
        expect(read(new URLSearchParams(address).toString())).toMatchObject({ order: 'newest' });
      }),
    );
  });
});

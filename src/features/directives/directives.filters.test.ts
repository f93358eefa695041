import { expect, it } from 'vitest';
import * as ofAgencies from './acknowledgements.filters';
import { offeredYears, readFilters, writeFilters } from './directives.filters';

it('filters and address tell the same', () => {
  const address = 'q=phat+ngon&trang-thai=da-gui&quan-triet=qua-han&loai=cong-van&sap-xep=cu-nhat&nam=2019';
  const filters = readFilters(new URLSearchParams(address));
  expect(filters).toMatchObject({
    query: 'phat ngon',
    state: 'issued',
    progress: 'late',
    kind: 'official_letter',
    order: 'oldest',
    year: 2019,
  });
  expect(writeFilters(filters).toString()).toBe(address);
});

it('what an address says wrongly counts as not said', () => {
  const filters = readFilters(new URLSearchParams('trang-thai=issued&nam=19&loai=constructor'));
  expect(filters).toMatchObject({ state: null, year: null, kind: null, progress: null, order: 'newest' });
  expect(writeFilters(filters).toString()).toBe('');
});

it('of the agencies those not done, late, or in a state', () => {
  const filters = ofAgencies.readFilters(new URLSearchParams('trang-thai=qua-han'));
  expect(filters.state).toBe('late');
  expect(ofAgencies.writeFilters({ ...filters, state: 'returned' }).toString()).toBe('trang-thai=de-nghi-bo-sung');
});

it('years go back to the Regulation', () => {
  expect(offeredYears(2019)).toEqual([2019, 2018, 2017]);
});

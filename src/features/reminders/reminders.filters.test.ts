import { expect, it } from 'vitest';
import { readFilters, writeFilters } from './reminders.filters';

const written = (address: string) => writeFilters(readFilters(new URLSearchParams(address))).toString();

it('keeps in the address what is filtered, and nothing else', () => {
  const address =
    'co-quan=00000000-0000-4000-8000-00000000a002&trang-thai=chua-xong&han=qua-han&sap-xep=han&loai=head_changed';
  expect(new URLSearchParams(written(address))).toEqual(new URLSearchParams(address));
  expect(written('')).toBe('');
  expect(written('trang-thai=bia-dat&loai=toString&han=mai&q=chu')).toBe('');
});

import { expect, it } from 'vitest';
import { telHref } from './phone-link';

it.each([
  ['02963957049', 'tel:+842963957049'],
  ['0378247247', 'tel:+84378247247'],
  ['18006067', 'tel:18006067'],
  ['19001234', 'tel:19001234'],
])('%s is dialled as %s', (digits, href) => expect(telHref(digits)).toBe(href));

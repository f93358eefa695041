import { expect, it } from 'vitest';
import { typedMention, withName } from './mentions.logic';

it.each([
  ['', '@', 0],
  ['Nhờ ', 'Nhờ @', 4],
  ['Nhờ  xem', 'Nhờ @ xem', 4],
  ['thư abc', 'thư abc@', -1],
  ['Nhờ', 'Nhờ ', -1],
  ['', 'Nhờ @', -1],
])('after «%s», «%s» calls upon somebody at %i', (before, after, place) => {
  expect(typedMention(before, after)).toBe(place);
});

it('puts the name where the @ stands, and a space before what follows', () => {
  expect(withName('Nhờ @', 4, 'Lê Thị Thu Vân')).toBe('Nhờ @Lê Thị Thu Vân ');
  expect(withName('Nhờ @ xem', 4, 'Lê Vân')).toBe('Nhờ @Lê Vân xem');
  expect(withName('Nhờ xem', 4, 'Lê Vân')).toBe('Nhờ xem');
});

import { expect, it } from 'vitest';
import { ruleWidth } from './rule-width';

// Widths in em as measured in Times New Roman bold.
it.each([
  ['SỞ TÀI CHÍNH AN GIANG', 12.47],
  ['BAN TUYÊN GIÁO TỈNH ỦY AN GIANG', 18.53],
  ['ỦY BAN NHÂN DÂN XÃ CHỢ VÀM', 16.42],
  ['Thanh tra tỉnh', 6.34],
  ['Sở Nông nghiệp và Phát triển nông thôn An Giang', 21.93],
  ['Ủy ban nhân dân xã Mỹ Hoà Hưng', 15.16],
])('the rule under «%s» is a third to half as long', (text, em) => {
  const width = (em * 12 * 25.4) / 72;
  expect(ruleWidth(text, 12)).toBeGreaterThan(width / 3);
  expect(ruleWidth(text, 12)).toBeLessThan(width / 2);
});

import { describe, expect, it } from 'vitest';
import { delegationLaw } from './delegation-law';

describe('what a delegation rests on', () => {
  it('is the Press Law of 2016 and Decree 09/2017 until 30/06/2026 in Vietnam', () => {
    const law = delegationLaw('2026-06-30T16:59:59Z');
    expect(law.grounds).toEqual([
      'Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05 tháng 4 năm 2016',
      expect.stringMatching(/^Căn cứ Nghị định số 09\/2017\/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ quy định/),
    ]);
    expect([law.formArticle, law.noRedelegationArticle]).toEqual(['khoản 6 Điều 3', 'khoản 7 Điều 3']);
  });

  it('is the Press Law of 2025 and Decree 244/2026 from 01/07/2026', () => {
    const law = delegationLaw('2026-06-30T17:00:00Z');
    expect(law.grounds).toEqual([
      'Căn cứ Luật Báo chí số 126/2025/QH15 ngày 10 tháng 12 năm 2025',
      expect.stringMatching(/^Căn cứ Nghị định số 244\/2026\/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ quy định/),
    ]);
    expect([law.formArticle, law.noRedelegationArticle]).toEqual(['khoản 5 Điều 3', 'khoản 6 Điều 3']);
  });

  it('is judged by a day as by a moment', () => {
    expect(delegationLaw('2026-06-30').decree).toBe('Nghị định số 09/2017/NĐ-CP');
    expect(delegationLaw('2026-07-01').decree).toBe('Nghị định số 244/2026/NĐ-CP');
  });
});

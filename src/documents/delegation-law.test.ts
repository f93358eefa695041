import { describe, expect, it } from 'vitest';
import { delegationLaw } from './delegation-law';
import { rules } from './documents.fixtures';

describe('what a delegation rests on', () => {
  it('is the Press Law of 2016 and Decree 09/2017 until 30/06/2026', () => {
    expect(delegationLaw(rules, '2026-06-30', 'department')).toEqual({
      grounds: [
        'Luật Báo chí ngày 05 tháng 4 năm 2016',
        expect.stringMatching(/^Nghị định số 09\/2017\/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ quy định/),
      ],
      form: 'khoản 6 Điều 3 Nghị định 09/2017/NĐ-CP',
      noRedelegation: 'khoản 7 Điều 3 Nghị định 09/2017/NĐ-CP',
    });
  });

  it('is the Press Law of 2025 and Decree 244/2026 from 01/07/2026', () => {
    expect(delegationLaw(rules, '2026-07-01', 'department')).toEqual({
      grounds: [
        'Luật Báo chí ngày 10 tháng 12 năm 2025',
        expect.stringMatching(/^Nghị định số 244\/2026\/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ quy định/),
      ],
      form: 'khoản 5 Điều 3 Nghị định 244/2026/NĐ-CP',
      noRedelegation: 'khoản 6 Điều 3 Nghị định 244/2026/NĐ-CP',
    });
  });

  it('is nothing where no decree binds: before the first, and for a Party body', () => {
    const nothing = { grounds: [], form: undefined, noRedelegation: undefined };
    expect(delegationLaw(rules, '2017-03-29', 'department')).toEqual(nothing);
    expect(delegationLaw(rules, '2026-07-01', 'party_body')).toEqual(nothing);
  });
});

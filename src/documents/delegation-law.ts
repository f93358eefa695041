import { dayOf } from './rules/official-dates';

/** What a delegation to speak rests on, by the day it is signed. */
export interface DelegationLaw {
  /** Căn cứ lines. */
  grounds: string[];
  /** The decree's short name, as cited after its first mention. */
  decree: string;
  /** Where written form, single matter and fixed term are demanded. */
  formArticle: string;
  /** Where passing the authorisation on is forbidden. */
  noRedelegationArticle: string;
}

const decreeSubject =
  'của Chính phủ quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước';

const until2026: DelegationLaw = {
  grounds: [
    'Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05 tháng 4 năm 2016',
    `Căn cứ Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 ${decreeSubject}`,
  ],
  decree: 'Nghị định số 09/2017/NĐ-CP',
  formArticle: 'khoản 6 Điều 3',
  noRedelegationArticle: 'khoản 7 Điều 3',
};

const since2026: DelegationLaw = {
  grounds: [
    'Căn cứ Luật Báo chí số 126/2025/QH15 ngày 10 tháng 12 năm 2025',
    `Căn cứ Nghị định số 244/2026/NĐ-CP ngày 26 tháng 6 năm 2026 ${decreeSubject}`,
  ],
  decree: 'Nghị định số 244/2026/NĐ-CP',
  formArticle: 'khoản 5 Điều 3',
  noRedelegationArticle: 'khoản 6 Điều 3',
};

/** Decree 244/2026 art. 11: the former decree holds until 30/06/2026. */
export function delegationLaw(signedAt: string): DelegationLaw {
  return dayOf(signedAt) < '2026-07-01' ? until2026 : since2026;
}

import { pressRuleTable } from './correction-law.fixtures';
import type { CorrectionRequestInput } from './correction-request';
import { health } from './documents.fixtures';
import type { EscalatedWork } from './press-escalation';
import type { LetterHead, PressWork } from './press-letter';

/** Of Sở Y tế, number 215, of 30 June 2026: the last day of the old law. */
export const letterHead: LetterHead = {
  agency: health,
  provinceName: 'An Giang',
  number: '215/SYT-VP',
  date: '2026-06-30',
  draftedOn: '2026-06-29',
  signerName: 'Nguyễn Văn An',
  signerPosition: 'Giám đốc Sở',
};

export const work = (rest: Partial<PressWork> = {}): PressWork => ({
  newspaper: 'Báo Tưởng Tượng',
  governingBody: 'Hội Minh họa',
  pressKind: 'daily_print',
  title: 'Hơn 5.000 ca mắc sốt xuất huyết',
  column: 'Thời sự',
  issueNo: '152',
  publishedAt: '2026-06-01T01:00:00Z',
  url: 'https://tuongtuong.example/tin-1.html',
  falsePart: '«hơn 5.000 ca mắc trong một tháng»',
  ...rest,
});

export const correctionRequest: CorrectionRequestInput = {
  ...letterHead,
  matter: 'Tin sai về số ca mắc sốt xuất huyết',
  works: [work()],
  grounds: 'khoản 5 Điều 42 Luật Báo chí ngày 05 tháng 4 năm 2016\nđiểm c khoản 3 Điều 6 Nghị định số 09/2017/NĐ-CP',
  correctPart: '512 ca theo báo cáo giám sát',
  conclusion: { number: '12/KL-SYT', date: '2026-06-03' },
  pressAuthority: 'Sở Thông tin và Truyền thông',
  rules: pressRuleTable,
};

/** The same with what came of it: refused. */
export const escalatedWork = (rest: Partial<EscalatedWork> = {}): EscalatedWork => ({
  ...work(),
  instrument: 'correction',
  letter: { number: '215/SYT-VP', date: '2026-06-04' },
  sentAt: '2026-06-04T03:00:00Z',
  receivedAt: '2026-06-04T08:30:00Z',
  dueAt: '2026-06-08T17:00:00Z',
  result: 'Từ chối',
  resultAt: '2026-06-05T02:00:00Z',
  note: 'Tòa soạn cho rằng đã dẫn nguồn đúng quy định',
  missing: [],
  ...rest,
});

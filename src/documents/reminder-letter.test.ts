// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { province } from './documents.fixtures';
import { letterHead } from './press-letters.fixtures';
import { buildReminderLetter, downloadReminderLetter, type RemindedFinding } from './reminder-letter';
import { runsOf } from './rules/punctuation';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));

const found: RemindedFinding = {
  agencyName: 'Sở Tư pháp An Giang',
  what: 'Đổi thủ trưởng, chưa cử lại',
  about: 'Thủ trưởng mới: Lê Thị Mới',
  since: '2026-11-12T17:00:00Z',
  dueAt: null,
  rule: 'khoản 5 Điều 31 Luật Báo chí 126/2025/QH15',
  ordinal: 1,
};
const input = (findings: RemindedFinding[]) => ({
  ...letterHead,
  agency: province,
  number: '45/UBND-VP',
  subject: 'Đôn đốc cử người phát ngôn',
  body: 'Đề nghị cơ quan cử người phát ngôn.\nBáo cáo kết quả trên hệ thống.',
  dueAt: '2026-11-30T17:00:00Z',
  findings,
});
const linesOf = (findings: RemindedFinding[]) =>
  buildReminderLetter(input(findings)).body.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.join(' | '))
      : runsOf(block.text)
          .map(({ text }) => text)
          .join(''),
  );

it('to one agency says what was found, what is asked for and by when', () => {
  const letter = buildReminderLetter(input([found]));
  expect(letter.heading).toEqual({ type: 'letter', about: 'đôn đốc cử người phát ngôn' });
  expect(letter.addressees).toEqual(['Sở Tư pháp An Giang']);
  expect(letter.recipients).toEqual(['Như trên', 'Lưu: VT']);
  expect(linesOf([found]).slice(1)).toEqual([
    'Sở Tư pháp An Giang: Đổi thủ trưởng, chưa cử lại (Thủ trưởng mới: Lê Thị Mới), từ ngày 13/11/2026, theo khoản 5 Điều 31 Luật Báo chí 126/2025/QH15.',
    'Đề nghị cơ quan cử người phát ngôn.',
    'Báo cáo kết quả trên hệ thống.',
    'Thời hạn hoàn thành: hết ngày 30/11/2026.',
  ]);
});

it('sent again says how often', () => {
  expect(linesOf([{ ...found, ordinal: 3 }])).toContain('Đây là lần đôn đốc thứ 3 về việc này.');
});

it('to several puts them in a table, and each agency once among those addressed', () => {
  const late = { ...found, what: 'Quá hạn trả lời báo chí', about: null, dueAt: '2026-11-20T17:00:00Z', rule: null };
  const health = { ...found, agencyName: 'Sở Y tế An Giang' };
  expect(buildReminderLetter(input([found, late, health])).addressees).toEqual([
    'Sở Tư pháp An Giang',
    'Sở Y tế An Giang',
  ]);
  expect(linesOf([found, late, health])).toContain(
    '2 | Sở Tư pháp An Giang | Quá hạn trả lời báo chí | quá hạn từ ngày 21/11/2026 |  | 1',
  );
});

it('is saved under its number', async () => {
  await downloadReminderLetter(input([found]));
  expect(saveAs).toHaveBeenCalledWith('Don-doc-45-UBND-VP.docx', expect.anything());
});

// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { health, province } from './documents.fixtures';
import { buildScorecardSheet, downloadScorecardSheet, type ScorecardSheetInput } from './scorecard-sheet';
import { lookOf, openedWord } from './word/opened-word.fixtures';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));
vi.setSystemTime(new Date('2026-11-26T03:00:00Z'));

const input: ScorecardSheetInput = {
  agency: province,
  provinceName: 'An Giang',
  signer: { name: 'Hồ Văn Mừng', position: 'Chủ tịch' },
  of: health,
  day: '2026-11-26',
  fromDay: '2025-11-27',
  score: 'Đạt 12/14 yêu cầu',
  requirements: [
    { asks: 'Có quy chế nội bộ về phát ngôn', rule: 'Điều 12, Nghị định 244/2026/NĐ-CP', state: 'Đạt' },
    { asks: 'Không để quá hạn trả lời báo chí', rule: 'Thời hạn trả lời', state: 'Chưa đạt: 2 việc, quá hạn' },
  ],
  owed: [{ what: 'Hạn trả lời báo chí', about: 'Thiếu bác sĩ', due: 'hết ngày 23/11/2026' }],
  owedCount: 1,
  done: [{ what: 'Vụ việc đã khép lại/phát hiện', told: '6/12' }],
  course: [
    { when: 'Hết ngày 26/11/2026', score: 'Đạt 12/14 yêu cầu', unmet: ['Có quy chế', 'Trả lời báo chí'] },
    { when: 'Hết ngày 31/10/2026', score: 'Đạt 14/14 yêu cầu', unmet: [] },
  ],
  explanation: ['Mỗi yêu cầu tính như nhau.'],
};

it('the sheet opens in Word and holds the score, its reasons and its figures', async () => {
  const word = await openedWord(buildScorecardSheet(input));
  expect(word.texts).toEqual([
    'ỦY BAN NHÂN DÂN',
    'TỈNH AN GIANG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'An Giang, ngày 26 tháng 11 năm 2026',
    'PHIẾU THEO DÕI',
    'Việc thực hiện quy định về phát ngôn và cung cấp thông tin cho báo chí',
    'Cơ quan: Sở Y tế An Giang.',
    'Tính đến hết ngày 26/11/2026: đạt 12/14 yêu cầu.',
    'I. YÊU CẦU ÁP DỤNG CHO CƠ QUAN',
    ...['TT', 'Yêu cầu', 'Căn cứ', 'Kết quả'],
    ...['1', 'Có quy chế nội bộ về phát ngôn', 'Điều 12, Nghị định 244/2026/NĐ-CP', 'Đạt'],
    ...['2', 'Không để quá hạn trả lời báo chí', 'Thời hạn trả lời', 'Chưa đạt: 2 việc, quá hạn'],
    'II. VIỆC CÒN PHẢI LÀM',
    ...['TT', 'Việc', 'Nội dung', 'Thời hạn'],
    ...['1', 'Hạn trả lời báo chí', 'Thiếu bác sĩ', 'hết ngày 23/11/2026'],
    'III. ĐÃ LÀM TRONG MƯỜI HAI THÁNG',
    'Việc phát sinh từ ngày 27/11/2025 đến hết ngày 26/11/2026:',
    ...['TT', 'Việc', 'Số liệu'],
    ...['1', 'Vụ việc đã khép lại/phát hiện', '6/12'],
    'IV. ĐIỂM QUA TỪNG THÁNG',
    ...['TT', 'Thời điểm', 'Điểm', 'Yêu cầu chưa đạt'],
    ...['1', 'Hết ngày 26/11/2026', 'Đạt 12/14 yêu cầu', 'Có quy chế; Trả lời báo chí'],
    ...['2', 'Hết ngày 31/10/2026', 'Đạt 14/14 yêu cầu', 'Không'],
    'Mỗi yêu cầu tính như nhau./.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Hồ Văn Mừng',
  ]);
  expect(lookOf(word.paragraph('PHIẾU THEO DÕI'))).toBe('14 bold');
  expect(lookOf(word.paragraph('I. YÊU CẦU'))).toBe('14 bold');
});

it('says what of a past day, or of an agency without anything, there is not, and how much it leaves out', () => {
  const texts = (rest: Partial<ScorecardSheetInput>) =>
    buildScorecardSheet({ ...input, ...rest }).body.flatMap((block) => ('text' in block ? [block.text] : []));
  expect(texts({ owed: null })).toContain('Không kể được của ngày đã qua.');
  expect(texts({ owed: [], owedCount: 0, requirements: [] }).filter((text) => text === 'Không có.')).toHaveLength(2);
  expect(texts({ owedCount: 230 })).toContain('230 việc; 1 việc đến hạn sớm nhất là:');
});

it('of an agency’s own is signed as its head would, and is saved under its code and day', async () => {
  const { signature, issuer } = buildScorecardSheet({ ...input, agency: health, signer: null });
  expect([issuer.own, signature]).toEqual([['SỞ Y TẾ'], { lines: ['GIÁM ĐỐC'], name: '' }]);
  await downloadScorecardSheet(input);
  expect(vi.mocked(saveAs).mock.calls[0]?.[0]).toBe('Phieu-theo-doi-SYT-2026-11-26.docx');
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { noNumbers, type ReportNumbers } from '@/reference/report-figures';
import { health, openOfficeFile, province } from './documents.fixtures';
import {
  buildPeriodReport,
  buildYearlyReport,
  downloadPeriodReport,
  downloadReportSheet,
  downloadYearlyReport,
  type PeriodReportInput,
  periodInWords,
  type YearlyReportInput,
} from './report';
import { all, lookOf, openedWord, value } from './word/opened-word.fixtures';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));
beforeEach(() => vi.mocked(saveAs).mockClear());

const numbers: ReportNumbers = {
  conferences: 4,
  briefings: 12,
  replies: 1099,
  requests: 1108,
  spoken: 12,
  unexpected: 13,
  in_time: 9,
  with_limit: 11,
  responses: 8,
  matters: 10,
};
const yearly: YearlyReportInput = {
  agency: province,
  provinceName: 'An Giang',
  year: 2026,
  numbers,
  difficulties: 'Thiếu cán bộ chuyên trách.\nĐịa bàn rộng.',
  proposals: 'Đề nghị tập huấn hằng năm',
  recipients: ['Bộ Văn hóa, Thể thao và Du lịch'],
  signer: { name: 'Dương Ngọc Giang', position: 'Phó Chủ tịch' },
  signedIn: 2026,
};

describe('the yearly report', () => {
  it('says in the decree’s form what the six figures are and what is difficult, to the Ministry', async () => {
    const word = await openedWord(buildYearlyReport(yearly));
    expect(word.texts).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      expect.stringMatching(/^Số:\s+\/BC-UBND$/),
      expect.stringMatching(/^An Giang, ngày\s+tháng\s+năm 2026$/),
      'BÁO CÁO',
      'VỀ CÔNG TÁC PHÁT NGÔN VÀ CUNG CẤP THÔNG TIN CHO BÁO CHÍ NĂM 2026',
      'I. VỀ SỐ LIỆU',
      '1. Số cuộc họp báo tổ chức trong năm: 4.',
      '2. Số lần cơ quan hành chính chủ động đến cung cấp thông tin tại giao ban báo chí trong năm: 12.',
      '3. Số lượt trả lời báo chí/tổng số đề nghị của báo chí: 1.099/1.108.',
      '4. Số vụ việc đột xuất, bất thường đã thực hiện phát ngôn/tổng số vụ việc đột xuất, bất thường (khoản 2, khoản 3, khoản 4, khoản 5 Điều 7): 12/13.',
      '5. Số vụ việc phát ngôn đúng hạn/tổng số vụ việc có áp dụng thời hạn (khoản 3, khoản 4 Điều 7): 9/11.',
      '6. Số vụ việc có văn bản phản hồi, yêu cầu cải chính, xin lỗi/tổng số vụ việc phát sinh (khoản 6 Điều 7): 8/10.',
      'II. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ',
      'Thiếu cán bộ chuyên trách.',
      'Địa bàn rộng.',
      'Đề nghị tập huấn hằng năm./.',
      'Nơi nhận:',
      '- Bộ Văn hóa, Thể thao và Du lịch;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Dương Ngọc Giang',
    ]);
  });

  it('is set as Decree 30/2020 wants a document with a named type, addressed to nobody above its text', async () => {
    const word = await openedWord(buildYearlyReport(yearly));
    expect([value(word.main, 'w:pgSz', 'w:w'), value(word.main, 'w:pgSz', 'w:h')]).toEqual(['11906', '16838']);
    expect(lookOf(word.paragraph('BÁO CÁO'))).toBe('14 bold');
    expect(lookOf(word.paragraph('VỀ CÔNG TÁC'))).toBe('14 bold');
    expect(lookOf(word.paragraph('I. VỀ SỐ LIỆU'))).toBe('14 bold');
    const figure = word.paragraph('3. Số lượt');
    expect([lookOf(figure), value(figure, 'w:jc')]).toEqual(['14', 'both']);
    expect(value(word.ruleBelow('VỀ CÔNG TÁC'), 'w:top')).toBe('single');
    expect(word.texts.filter((text) => text.startsWith('Kính gửi'))).toEqual([]);
  });

  it('of an agency says so when there is nothing to propose, and leaves the name free when nobody heads it', () => {
    const { body, issuer, number, signature, recipients } = buildYearlyReport({
      ...yearly,
      agency: health,
      difficulties: null,
      proposals: null,
      recipients: ['Ủy ban nhân dân tỉnh An Giang'],
      signer: null,
    });
    expect(body.at(-1)).toEqual({ type: 'paragraph', text: 'Không có' });
    expect(issuer.own).toEqual(['SỞ Y TẾ']);
    expect(number).toEqual({ number: null, symbol: 'BC-SYT' });
    expect(signature).toEqual({ lines: ['GIÁM ĐỐC'], name: '' });
    expect(recipients).toEqual(['Ủy ban nhân dân tỉnh An Giang', 'Lưu: VT']);
  });
});

describe('the summary of a period', () => {
  const period: PeriodReportInput = {
    agency: province,
    provinceName: 'An Giang',
    from: '2026-11-01',
    to: '2026-11-30',
    numbers,
    agencies: [
      { name: 'Sở Y tế', numbers },
      { name: 'Sở GD&ĐT', numbers: { ...noNumbers, requests: 1 } },
    ],
    signer: null,
    signedIn: 2026,
  };

  it('names its month, gives the six figures of it, and each agency in a line of a wide table', async () => {
    const word = await openedWord(buildPeriodReport(period));
    expect(value(word.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    expect(word.texts).toContain('Tổng hợp công tác phát ngôn và cung cấp thông tin cho báo chí tháng 11 năm 2026');
    expect(word.texts).toContain('1. Số cuộc họp báo tổ chức trong kỳ: 4.');
    const lines = all(all(word.main, 'w:tbl')[1] as Element, 'w:tr').map((line) =>
      all(line, 'w:tc').map((cell) => cell.textContent),
    );
    expect(lines.slice(1)).toEqual([
      ['1', 'Sở Y tế', '4', '12', '1.099/1.108', '12/13', '9/11', '8/10'],
      ['2', 'Sở GD&ĐT', '0', '0', '0/1', '0/0', '0/0', '0/0'],
    ]);
  });

  it('of one agency is upright and has no table', () => {
    const { landscape, body } = buildPeriodReport({ ...period, agencies: period.agencies.slice(0, 1) });
    expect(landscape).toBe(false);
    expect(body.map(({ type }) => type)).not.toContain('table');
  });

  it.each([
    ['2026-02-01', '2026-02-28', 'tháng 02 năm 2026'],
    ['2028-02-01', '2028-02-28', 'từ ngày 01/02/2028 đến ngày 28/02/2028'],
    ['2026-11-02', '2026-11-30', 'từ ngày 02/11/2026 đến ngày 30/11/2026'],
  ])('from %s to %s is «%s»', (from, to, words) => expect(periodInWords(from, to)).toBe(words));
});

describe('what is saved', () => {
  it('is called by its year or days and by whose it is', async () => {
    await downloadYearlyReport(yearly);
    await downloadPeriodReport({ ...yearly, from: '2026-11-01', to: '2026-11-30', agencies: [] });
    expect(vi.mocked(saveAs).mock.calls.map(([name]) => name)).toEqual([
      'Bao-cao-phat-ngon-2026-UBND-TINH.docx',
      'Tong-hop-phat-ngon-2026-11-01-2026-11-30-UBND-TINH.docx',
    ]);
  });

  it('as a sheet has a line an agency, numbers as numbers, and what they come to below, nothing calculated', async () => {
    await downloadReportSheet('Báo cáo phát ngôn 2026', [
      { name: '=Sở Y tế', numbers, status: 'Đã xác nhận', note: 'Có số liệu điều chỉnh' },
      { name: 'Sở Nội vụ', numbers: { ...noNumbers, requests: 2 }, status: 'Quá hạn', note: '' },
    ]);
    const [name, file] = vi.mocked(saveAs).mock.calls[0] ?? [];
    expect(name).toBe('Bao-cao-phat-ngon-2026.xlsx');
    const part = await openOfficeFile(file as Blob);
    const texts = all(part('xl/sharedStrings.xml'), 'si').map(({ textContent }) => textContent);
    const sheet = part('xl/worksheets/sheet1.xml');
    const lines = all(sheet, 'row').map((line) =>
      all(line, 'c').map((cell) => {
        const said = all(cell, 'v')[0]?.textContent;
        return cell.getAttribute('t') === 's' ? texts[Number(said)] : said === undefined ? '' : Number(said);
      }),
    );
    expect(lines[1]).toEqual([
      1,
      '=Sở Y tế',
      4,
      12,
      1099,
      1108,
      12,
      13,
      9,
      11,
      8,
      10,
      'Đã xác nhận',
      'Có số liệu điều chỉnh',
    ]);
    expect(lines.at(-1)?.slice(1)).toEqual(['Cộng', 4, 12, 1099, 1110, 12, 13, 9, 11, 8, 10]);
    expect(all(sheet, 'f')).toEqual([]);
  });
});

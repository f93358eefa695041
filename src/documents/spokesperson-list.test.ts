// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { province } from './documents.fixtures';
import type { ListedSpokesperson } from './listed-spokesperson';
import { buildSpokespersonList, downloadSpokespersonList, downloadSpokespersonSheet } from './spokesperson-list';
import { all, lookOf, openedWord, value } from './word/opened-word.fixtures';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));

const row = (fullName: string): ListedSpokesperson => ({
  agencyName: 'Sở Y tế An Giang',
  fullName,
  position: 'Phó Giám đốc',
  phone: '02963957049',
  email: 'soyte@angiang.gov.vn',
});
const input = {
  agency: province,
  provinceName: 'An Giang',
  listedOn: '2026-01-05',
  rows: [row('Đặng Thị Ngọc Ánh'), row('Bùi Văn Đạt')],
  signer: { name: 'Lê Văn Bình', position: 'Phó Chủ tịch' },
};

describe('the list of spokespersons on paper', () => {
  it('numbers people in the order given, phones spaced for reading', async () => {
    const { main } = await openedWord(buildSpokespersonList(input));
    const table = all(main, 'w:tbl')[1] as Element;
    const cells = all(table, 'w:tr').map((line) => all(line, 'w:tc').map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['STT', 'Họ và tên', 'Chức vụ', 'Cơ quan', 'Điện thoại', 'Email'],
      ['1', 'Đặng Thị Ngọc Ánh', 'Phó Giám đốc', 'Sở Y tế An Giang', '0296 395 7049', 'soyte@angiang.gov.vn'],
      ['2', 'Bùi Văn Đạt', 'Phó Giám đốc', 'Sở Y tế An Giang', '0296 395 7049', 'soyte@angiang.gov.vn'],
    ]);
  });

  it('lies on its side, repeats its titles in bold and says how many it lists', async () => {
    const word = await openedWord(buildSpokespersonList(input));
    expect(value(word.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    expect([value(word.main, 'w:pgSz', 'w:w'), value(word.main, 'w:pgSz', 'w:h')]).toEqual(['16838', '11906']);
    expect(all(word.main, 'w:tblHeader')).toHaveLength(1);
    expect(lookOf(word.paragraph('STT'))).toBe('13 bold');
    expect(word.texts).toContain('Danh sách gồm 2 người./.');
  });

  it('carries no number, and a signature only when somebody signs', () => {
    expect(buildSpokespersonList(input)).toMatchObject({
      number: null,
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Văn Bình' },
    });
    expect(buildSpokespersonList({ ...input, signer: null }).signature).toBeNull();
  });

  it('is saved under its day, on paper and as a sheet', async () => {
    await downloadSpokespersonList(input);
    await downloadSpokespersonSheet(input);
    expect(vi.mocked(saveAs).mock.calls.map(([name]) => name)).toEqual([
      'Danh-sach-nguoi-phat-ngon-2026-01-05.docx',
      'Danh-sach-nguoi-phat-ngon-2026-01-05.xlsx',
    ]);
  });
});

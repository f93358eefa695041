// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/browser';
import { importColumns } from './import.columns';
import { readLines } from './import.lines';
import { readAgencyFile } from './import.read';
import { errorSheet, sampleSheet } from './import.sheets';
import { type Cell, findSheet, findTable } from './import.table';

const file = (content: Blob | string, name = 'danh-sach.xlsx') => new File([content], name);
const refused = (content: Blob | string, name?: string) =>
  readAgencyFile(file(content, name)).catch(({ message }) => message);

describe('the sample', () => {
  it('is read back: every column known, examples without an error, the instructions passed over', async () => {
    const { sheets, formulas } = await readAgencyFile(file(await sampleSheet()));
    expect(sheets.map(({ name }) => name)).toEqual(['Cơ quan', 'Hướng dẫn']);
    expect(findSheet(sheets)).toBe(0);
    const sheet = sheets[0] ?? { name: '', rows: [] };
    const table = findTable(sheet);
    expect(table.mapping).toEqual(importColumns.map(({ field }) => field));
    const { lines, errors } = readLines(sheet, table);
    expect([lines.length, errors, formulas]).toEqual([2, [], []]);
  });
});

describe('the list with its errors', () => {
  const rows: Cell[][] = [
    ['DANH SÁCH', null, null],
    ['Mã', 'Tên', 'Ngày lập'],
    ['SYT', '=1+1', new Date(Date.UTC(2025, 6, 1))],
    ['SCT', '+84 Sở', 12],
  ];

  it('has what it had, days and numbers as such, and a reason beside each line that is wrong', async () => {
    const errors = [
      { line: 3, message: 'Sai mã.' },
      { line: 3, message: 'Sai tên.' },
    ];
    const { sheets, formulas } = await readAgencyFile(file(await errorSheet(rows, 1, errors)));
    expect(sheets[0]?.rows).toEqual([
      ['DANH SÁCH', null, null, null],
      ['Mã', 'Tên', 'Ngày lập', 'Lỗi'],
      ['SYT', '=1+1', new Date(Date.UTC(2025, 6, 1)), 'Sai mã. Sai tên.'],
      ['SCT', '+84 Sở', 12, null],
    ]);
    expect(formulas).toEqual([]);
  });
});

describe('a file', () => {
  it('says which of its cells are formulas', async () => {
    const data = [
      ['Mã', 'Tên'],
      ['SYT', { value: '=1+1', type: 'Formula' as const }],
    ];
    const { formulas } = await readAgencyFile(file(await writeExcelFile(data).toBlob()));
    expect(formulas).toEqual(['B2']);
  });

  it.each<[string, Blob | string, string | undefined, RegExp]>([
    ['that is no workbook by its name', 'a,b', 'danh-sach.csv', /đuôi \.xlsx/],
    ['that is no workbook inside', 'a,b', undefined, /hỏng hoặc không phải Excel/],
    [
      'of the old kind',
      new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])]),
      undefined,
      /\.xls/,
    ],
    ['with nothing in it', '', undefined, /Tệp trống/],
    ['that is too long', new Blob([new Uint8Array(5 * 1024 * 1024 + 1)]), undefined, /nhiều nhất 5 MB/],
  ])('%s is refused in words', async (_, content, name, sentence) => {
    expect(await refused(content, name)).toMatch(sentence);
  });

  it('without a line is refused', async () => {
    expect(await refused(await writeExcelFile([[]]).toBlob())).toMatch(/không có dòng nào/);
  });

  it('of ten thousand lines is read within the second that a worker may take', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => [
      `P-${i}`,
      `Phường ${i}`,
      'Phường',
      'UBND-TINH',
      'Nguyễn Văn An',
    ]);
    const content = await writeExcelFile([['Mã', 'Tên', 'Loại', 'Cấp trên', 'Thủ trưởng'], ...lines]).toBlob();
    await readAgencyFile(file(await sampleSheet()));
    const begun = performance.now();
    const { sheets } = await readAgencyFile(file(content));
    expect(sheets[0]?.rows).toHaveLength(10_001);
    // Three times the budget: other tests run beside this one.
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

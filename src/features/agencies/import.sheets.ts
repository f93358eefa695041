import writeExcelFile, { type Row } from 'write-excel-file/browser';
import { sheetFont, textCell, titleRow, widthFor } from '@/documents/excel/sheet-cells';
import { cellText } from './import.cells';
import { type ImportField, importColumns } from './import.columns';
import type { LineError } from './import.lines';
import type { Cell } from './import.table';

const examples: Partial<Record<ImportField, string>>[] = [
  {
    code: 'VI-DU-1',
    name: 'Sở Ví dụ (xóa dòng này)',
    short_name: 'Sở Ví dụ',
    kind: 'Sở, ban, ngành',
    parent_code: 'UBND-TINH',
    symbol: 'SVD',
    head_name: 'Nguyễn Văn Ví Dụ',
    head_position: 'Giám đốc Sở',
    head_since: '01/03/2025',
    office_phone: '0296 3957 049',
    office_email: 'sovidu@angiang.gov.vn',
    portal_url: 'https://sovidu.angiang.gov.vn',
  },
  {
    code: 'VI-DU-2',
    name: 'Ủy ban nhân dân xã Ví Dụ (xóa dòng này)',
    short_name: 'UBND xã Ví Dụ',
    kind: 'Xã',
    parent_code: 'UBND-TINH',
    gso_code: '30000',
  },
];

/** The sample: a sheet to fill in, with two examples, and one that says what goes where. */
export function sampleSheet(): Promise<Blob> {
  const titles = importColumns.map(({ title }) => title);
  const lines = examples.map((example) => importColumns.map(({ field }) => example[field] ?? ''));
  return writeExcelFile(
    [
      {
        sheet: 'Cơ quan',
        data: [titleRow(titles), ...lines.map((line) => line.map(textCell))],
        columns: titles.map((title, at) => ({ width: widthFor([title, ...lines.map((line) => line[at] ?? '')]) })),
        stickyRowsCount: 1,
      },
      {
        sheet: 'Hướng dẫn',
        data: [
          titleRow(['Cột', 'Cách ghi']),
          ...importColumns.map(({ title, note }) => [textCell(title), textCell(note)]),
          [textCell('Cơ quan đã có'), textCell('Chỉ những ô có nội dung được cập nhật; ô trống giữ nguyên.')],
        ],
        columns: [{ width: 36 }, { width: 90 }],
      },
    ],
    sheetFont,
  ).toBlob();
}

/** A list as it came, with a column that says what is wrong with each line. */
export function errorSheet(
  rows: readonly (readonly Cell[])[],
  titlesAt: number,
  errors: readonly LineError[],
): Promise<Blob> {
  const reasons = (index: number) =>
    index === titlesAt
      ? 'Lỗi'
      : errors
          .filter(({ line }) => line === index + 1)
          .map(({ message }) => message)
          .join(' ');
  const width = Math.max(...rows.map(({ length }) => length));
  const data = rows.map((row, index): Row => {
    const cells = Array.from({ length: width }, (_, at) => asWritten(row[at]));
    return [...cells, { ...textCell(reasons(index)), textColor: '#c92a2a' }];
  });
  const columns = Array.from({ length: width + 1 }, (_, at) => ({
    width: widthFor(rows.map((row, index) => (at < width ? cellText(row[at]) : reasons(index)))),
  }));
  return writeExcelFile(data, { sheet: 'Cơ quan', columns, stickyRowsCount: titlesAt + 1 }, sheetFont).toBlob();
}

function asWritten(cell: Cell | undefined) {
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' as const };
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const };
  const text = cellText(cell);
  return text === '' ? null : textCell(text);
}

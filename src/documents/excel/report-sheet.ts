import writeExcelFile, { type Cell, type Row } from 'write-excel-file/browser';
import { figures, type NumberKey, type ReportNumbers, sumNumbers } from '@/reference/report-figures';
import { sheetFont, textCell, titleRow, widthFor } from './sheet-cells';

/** An agency in a table of figures. */
export interface ReportedAgency {
  name: string;
  numbers: ReportNumbers;
  /** How its report stands, and what has to be said of it. */
  status: string;
  note: string;
}

const columns = figures.flatMap(({ part, whole, short }): [NumberKey, string][] =>
  whole
    ? [
        [part, short],
        [whole, `${short}: tổng số`],
      ]
    : [[part, short]],
);
const titles = ['STT', 'Cơ quan', ...columns.map(([, title]) => title), 'Tình trạng', 'Ghi chú'];

/** A line an agency, its ten numbers as numbers, and what they come to below. */
export function reportSheet(rows: readonly ReportedAgency[]): Promise<Blob> {
  const total: Row = [
    { value: '', type: String },
    { ...textCell('Cộng'), fontWeight: 'bold' },
    ...numberCells(sumNumbers(rows.map(({ numbers }) => numbers)), { fontWeight: 'bold' }),
  ];
  const lines = rows.map(
    ({ name, numbers, status, note }, index): Row => [
      { value: index + 1, type: Number, align: 'center', alignVertical: 'top' },
      textCell(name),
      ...numberCells(numbers),
      textCell(status),
      textCell(note),
    ],
  );
  return writeExcelFile(
    [titleRow(titles), ...lines, total],
    {
      sheet: 'Báo cáo',
      columns: titles.map((title, column) => ({
        width: column === 1 ? widthFor([title, ...rows.map(({ name }) => name)]) : widthFor([title]),
      })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    sheetFont,
  ).toBlob();
}

function numberCells(numbers: ReportNumbers, style: Partial<Cell & object> = {}): Cell[] {
  return columns.map(([key]) => ({ value: numbers[key], type: Number, align: 'center', ...style }) as Cell);
}

import type { Cell, Row } from 'write-excel-file/browser';

/** Characters; a longer text is wrapped. */
const widest = 60;

/** Text of a cell: of type String it is no formula whatever it begins with, and «@» keeps a phone's zero when edited. */
export const textCell = (value: string) => ({
  value,
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top' as const,
});

/** The row of titles. */
export function titleRow(titles: readonly string[]): Row {
  return titles.map(
    (title): Cell => ({ value: title, type: String, fontWeight: 'bold', align: 'center', bottomBorderStyle: 'thin' }),
  );
}

/** As wide as its texts, within reason. */
export function widthFor(texts: readonly string[]): number {
  return Math.min(widest, Math.max(...texts.map(({ length }) => length)) + 2);
}

export const sheetFont = { fontFamily: 'Times New Roman', fontSize: 12 };

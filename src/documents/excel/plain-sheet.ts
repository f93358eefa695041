import writeExcelFile, { type Row } from 'write-excel-file/browser';
import { sheetFont, textCell, titleRow, widthFor } from './sheet-cells';

/** Numbered lines of text as a sheet: titles stay in sight. The first title is that of the numbers. */
export function plainSheet(
  name: string,
  titles: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Blob> {
  const cells = lines.map(
    (line, index): Row => [
      { value: index + 1, type: Number, align: 'center', alignVertical: 'top' },
      ...line.map(textCell),
    ],
  );
  return writeExcelFile(
    [titleRow(titles), ...cells],
    {
      sheet: name,
      columns: titles.map((title, column) => ({
        width: widthFor([title, ...lines.map((line) => line[column - 1] ?? '')]),
      })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    sheetFont,
  ).toBlob();
}

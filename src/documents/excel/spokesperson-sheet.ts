import writeExcelFile, { type Row } from 'write-excel-file/browser';
import { type ListedSpokesperson, listColumns } from '../listed-spokesperson';
import { sheetFont, textCell, titleRow, widthFor } from './sheet-cells';

/** The list as a sheet: titles stay in sight; phones as stored, so that they can be looked for and dialled. */
export function spokespersonSheet(rows: readonly ListedSpokesperson[]): Promise<Blob> {
  const lines = rows.map((row) => [row.fullName, row.position, row.agencyName, row.phone, row.email]);
  const cells = lines.map(
    (line, index): Row => [
      { value: index + 1, type: Number, align: 'center', alignVertical: 'top' },
      ...line.map(textCell),
    ],
  );
  return writeExcelFile(
    [titleRow(listColumns.map(({ title }) => title)), ...cells],
    {
      sheet: 'Người phát ngôn',
      columns: listColumns.map(({ title }, column) => ({
        width: widthFor([title, ...lines.map((line) => line[column - 1] ?? '')]),
      })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    sheetFont,
  ).toBlob();
}

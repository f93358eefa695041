import writeExcelFile, { type Row } from 'write-excel-file/browser';
import { type ListedSpokesperson, listColumns } from '../listed-spokesperson';

/** Text of a cell: of type String it is no formula whatever it begins with, and «@» keeps a phone's zero when edited. */
const text = (value: string) => ({ value, type: String, format: '@', wrap: true, alignVertical: 'top' as const });

/** The list as a sheet: titles stay in sight; phones as stored, so that they can be looked for and dialled. */
export function spokespersonSheet(rows: readonly ListedSpokesperson[]): Promise<Blob> {
  const titles: Row = listColumns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    bottomBorderStyle: 'thin',
  }));
  const cells = rows.map(
    (row, index): Row => [
      { value: index + 1, type: Number, align: 'center', alignVertical: 'top' },
      ...[row.fullName, row.position, row.agencyName, row.phone, row.email].map(text),
    ],
  );
  return writeExcelFile(
    [titles, ...cells],
    {
      sheet: 'Người phát ngôn',
      columns: listColumns.map(({ width }) => ({ width: Math.ceil(width / 2) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob();
}

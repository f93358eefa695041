import writeExcelFile, { type Row } from 'write-excel-file/browser';

/** Characters; a longer text is wrapped. */
const widest = 60;

/** Text of a cell: of type String it is no formula whatever it begins with, and «@» keeps a phone's zero when edited. */
const text = (value: string) => ({ value, type: String, format: '@', wrap: true, alignVertical: 'top' as const });

/** Numbered lines of text as a sheet: titles stay in sight. The first title is that of the numbers. */
export function plainSheet(
  name: string,
  titles: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Blob> {
  const head: Row = titles.map((title) => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    bottomBorderStyle: 'thin',
  }));
  const cells = lines.map(
    (line, index): Row => [
      { value: index + 1, type: Number, align: 'center', alignVertical: 'top' },
      ...line.map(text),
    ],
  );
  return writeExcelFile(
    [head, ...cells],
    {
      sheet: name,
      columns: titles.map((title, column) => ({
        width: widthFor([title, ...lines.map((line) => line[column - 1] ?? '')]),
      })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob();
}

function widthFor(texts: readonly string[]): number {
  return Math.min(widest, Math.max(...texts.map(({ length }) => length)) + 2);
}

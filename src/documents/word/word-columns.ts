import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { twips } from './word-text';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** Texts side by side: a table without borders, as the decree's own specimens have it. */
export function twoColumns(widths: readonly [number, number], rows: readonly (readonly [Paragraph[], Paragraph[]])[]) {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0]) + twips(widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ children, width: { size: twips(widths[index] ?? 0), type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}

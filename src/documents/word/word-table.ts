import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { cellPadding, type } from '../decree-30';
import type { Column, Table as TableData } from '../official-document';
import { centred, line, twips } from './word-text';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A ruled table over the width of the text; its titles stand again on each page. */
export function dataTable({ columns, rows }: TableData, textWidth: number): Table {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => twips((textWidth * width) / shares));
  const cell = (index: number, content: ReturnType<typeof line>) =>
    new TableCell({
      children: [content],
      verticalAlign: VerticalAlign.CENTER,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twips(cellPadding.block),
      bottom: twips(cellPadding.block),
      left: twips(cellPadding.inline),
      right: twips(cellPadding.inline),
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(index, centred(title, type.columnTitle))),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) => cell(index, cellText(row[index] ?? '', column))),
          }),
      ),
    ],
  });
}

function cellText(text: string, { align = 'left' }: Column) {
  return line(text, type.cell, { alignment: alignments[align] });
}

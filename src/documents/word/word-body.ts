import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, type Table } from 'docx';
import { addressees as addresseeLayout, pageOf, paragraph, partSpacing, type } from '../decree-30';
import type { Block, OfficialDocument } from '../official-document';
import { asList, runsOf, withEndMark, withoutStop } from '../rules/punctuation';
import { dataTable } from './word-table';
import { centred, gap, line, points, run, twips } from './word-text';

/** Căn cứ lines and the text itself. */
export function body(document: OfficialDocument): (Paragraph | Table)[] {
  const { textWidth } = pageOf(document);
  const blocks = withEndMark(document.body);
  const grounds = asList(document.grounds).map((text) => line(text, type.ground, bodyText));
  return [
    // The text stands apart from the title or the addressees.
    gap(partSpacing - paragraph.spacing),
    ...grounds,
    ...blocks.flatMap((block, index) => blockOf(block, textWidth, index === blocks.length - 1)),
  ];
}

function blockOf(block: Block, textWidth: number, last: boolean): Paragraph | Table | (Paragraph | Table)[] {
  switch (block.type) {
    case 'part':
      return line(block.text, type.part, { ...bodyText, alignment: AlignmentType.LEFT, keepNext: true });
    case 'item':
      return line(block.text, type.item, { ...bodyText, keepNext: true });
    case 'table':
      return [gap(paragraph.spacing), dataTable(block, textWidth)];
    case 'paragraph':
      return new Paragraph({
        ...bodyText,
        // Nobody signs a page without text.
        keepNext: last || undefined,
        children: runsOf(block.text).map(({ text, bold, italic }) => run(text, { ...type.body, bold, italic })),
      });
  }
}

const bodyText: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twips(paragraph.firstLine) },
  spacing: { before: points(paragraph.spacing), line: 240 * paragraph.lines, lineRule: LineRuleType.AUTO },
};

/** Kính gửi: one addressee on the same line, several below it. */
export function addressees(names: readonly string[]): Paragraph[] {
  const above = { before: points(partSpacing) };
  if (names.length === 1)
    return names.map((name) => centred(`Kính gửi: ${withoutStop(name)}`, type.addressee, { spacing: above }));
  if (names.length === 0) return [];
  const { indent, colon, dash } = addresseeLayout;
  return [
    line('Kính gửi:', type.addressee, { indent: { left: twips(indent) }, spacing: above }),
    ...asList(names).map((name) =>
      line(`- ${name}`, type.addressee, { indent: { left: twips(indent + colon + dash), hanging: twips(dash) } }),
    ),
  ];
}

import { Paragraph, type Table } from 'docx';
import { columns, letterAboutSpacing, motto, mottoWidth, nationalName, pageOf, partSpacing, type } from '../decree-30';
import type { OfficialDocument } from '../official-document';
import { numberLine } from '../rules/numbering';
import { placeAndDate } from '../rules/official-dates';
import { ruleWidth } from '../rules/rule-width';
import { twoColumns } from './word-columns';
import { centred, points, ruleBelow } from './word-text';

/** Letterhead, national name and motto; number beside place and date; then the title, or «V/v» under the number. */
export function head(document: OfficialDocument): (Paragraph | Table)[] {
  const { issuer, number, heading } = document;
  const { textWidth } = pageOf(document);
  const left = textWidth * columns.head;
  const right = textWidth - left;
  const lastLine = issuer.own.at(-1) ?? '';

  const letterhead = [
    ...issuer.superior.map((text) => centred(text, type.superior)),
    ...issuer.own.map((text) => centred(text, type.issuer)),
    ruleBelow(ruleWidth(lastLine, type.issuer.size), left),
  ];
  const nation = [centred(nationalName, type.nationalName), centred(motto, type.motto), ruleBelow(mottoWidth, right)];
  const above = { spacing: { before: points(letterAboutSpacing) } };
  const numbered = [
    number ? centred(numberLine(number), type.number, above) : new Paragraph({}),
    ...(heading.type === 'letter' ? [centred(`V/v ${heading.about}`, type.letterAbout, above)] : []),
  ];
  const dated = [centred(placeAndDate(document.place, document.date), type.placeAndDate, above)];

  return [
    twoColumns(
      [left, right],
      [
        [letterhead, nation],
        [numbered, dated],
      ],
    ),
    ...title(document, textWidth),
  ];
}

function title({ heading }: OfficialDocument, textWidth: number): Paragraph[] {
  if (heading.type === 'letter') return [];
  return [
    centred(heading.name, type.name, { spacing: { before: points(partSpacing) } }),
    centred(heading.about, type.about),
    ruleBelow(ruleWidth(heading.about, type.about.size), textWidth),
  ];
}

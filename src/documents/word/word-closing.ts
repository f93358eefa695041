import { Paragraph, type Table } from 'docx';
import { columns, pageOf, partSpacing, signatureRoom, type } from '../decree-30';
import type { OfficialDocument } from '../official-document';
import { asList } from '../rules/punctuation';
import { twoColumns } from './word-columns';
import { centred, gap, line, twips } from './word-text';

/** «Nơi nhận» beside the signature. */
export function closing(document: OfficialDocument): (Paragraph | Table)[] {
  const { recipients, signature } = document;
  if (recipients.length === 0 && !signature) return [];
  const { textWidth } = pageOf(document);
  const left = textWidth * columns.closing;
  const received = asList(recipients).map((name) => line(`- ${name}`, type.recipient));
  const signed = signature
    ? [
        ...signature.lines.map((text) => centred(text, type.signerTitle)),
        centred(signature.name, type.signerName, { spacing: { before: twips(signatureRoom) } }),
      ]
    : [new Paragraph({})];
  return [
    gap(partSpacing),
    twoColumns(
      [left, textWidth - left],
      [[received.length > 0 ? [line('Nơi nhận:', type.recipientsTitle), ...received] : [new Paragraph({})], signed]],
    ),
  ];
}

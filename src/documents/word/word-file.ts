import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { black, font, margins, pageNumberFromEdge, paper, type } from '../decree-30';
import type { OfficialDocument } from '../official-document';
import { addressees, body } from './word-body';
import { closing } from './word-closing';
import { head } from './word-head';
import { twips } from './word-text';

/** A document as a Word file; several in one, each on pages of its own. */
export function wordFile(document: OfficialDocument, ...further: OfficialDocument[]): Promise<Blob> {
  const { heading, issuer } = document;
  return Packer.toBlob(
    new Document({
      title: heading.type === 'named' ? `${heading.name} ${heading.about}` : heading.about,
      creator: issuer.own.join(' '),
      styles: {
        default: {
          document: { run: { font, size: type.body.size * 2, color: black, language: { value: 'vi-VN' } } },
        },
      },
      sections: [document, ...further].map(section),
    }),
  );
}

function section(document: OfficialDocument) {
  return {
    properties: { titlePage: true, page: { ...pageSetup(document), pageNumbers: { start: 1 } } },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [...head(document), ...addressees(document.addressees), ...body(document), ...closing(document)],
  };
}

function pageSetup({ landscape }: OfficialDocument) {
  return {
    // The library turns the page itself: it is given upright.
    size: {
      width: twips(paper.short),
      height: twips(paper.long),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(pageNumberFromEdge),
    },
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: type.pageNumber.size * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

import { buildCorrectionRequest } from '@/documents/correction-request';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { buildResponseStatement } from '@/documents/response-statement';
import type { Incident } from '../incidents.api';
import { type Cited, correctionOf, responseOf } from '../letters.document';
import type { LetterOfItem } from '../letters.logic';

interface Props {
  incident: Incident;
  rows: readonly LetterOfItem[];
  cited: Cited;
}

/** The paper of these rows, laid out; loaded only where it is read. */
export default function LetterSheet({ incident, rows, cited }: Props) {
  const document =
    rows[0]?.letter.kind === 'response'
      ? buildResponseStatement(responseOf(incident, rows, cited))
      : buildCorrectionRequest(correctionOf(incident, rows, cited));
  return <OfficialDocumentView document={document} />;
}

import type { OfficialDocument } from '../official-document';
import { DocumentBody } from './document-body';
import { DocumentClosing } from './document-closing';
import { DocumentHead } from './document-head';
import classes from './official-document.module.css';
import { pageRules, sheetVariables } from './print-styles';

interface Props {
  document: OfficialDocument;
}

/** The document as a sheet on the screen and, printed by the browser, as the Word file looks. */
export function OfficialDocumentView({ document }: Props) {
  return (
    <article lang="vi" className={classes.sheet} style={sheetVariables(document)}>
      <style>{pageRules(document)}</style>
      <DocumentHead document={document} />
      <DocumentBody document={document} />
      <DocumentClosing document={document} />
    </article>
  );
}

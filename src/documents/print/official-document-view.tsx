import type { OfficialDocument } from '../official-document';
import { DocumentBody } from './document-body';
import { DocumentClosing } from './document-closing';
import { DocumentHead } from './document-head';
import classes from './official-document.module.css';
import { pageRules, sheetVariables } from './print-styles';

interface Props {
  document: OfficialDocument;
  /** One of several pages that are documents by themselves: their pages have no numbers. */
  isPageOfMany?: boolean;
}

/** The document as a sheet on the screen and, printed by the browser, as the Word file looks. */
export function OfficialDocumentView({ document, isPageOfMany = false }: Props) {
  return (
    <article lang="vi" className={classes.sheet} style={sheetVariables(document, isPageOfMany)}>
      <style>{pageRules(document, isPageOfMany)}</style>
      <DocumentHead document={document} />
      <DocumentBody document={document} />
      <DocumentClosing document={document} />
    </article>
  );
}

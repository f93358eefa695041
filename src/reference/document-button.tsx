import { useMutation } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import classes from './document-button.module.css';
import { documentWords } from './public-contacts';
import type { PublicContact } from './public-contacts.api';

/** A document in storage. */
export interface StoredDocument {
  path: string;
  name: string | null;
}

interface Props {
  of: Pick<PublicContact, 'document_number' | 'document_signed_on' | 'document_path' | 'document_name'>;
  open: (document: StoredDocument) => Promise<void>;
}

/** The document one speaks by: number and date, opening the signed one where there is a scan of it. */
export function DocumentButton({ of, open }: Props) {
  const { document_number, document_signed_on, document_path, document_name } = of;
  const opening = useMutation({ mutationFn: open });
  if (!document_number) return null;
  const words = documentWords(document_number, document_signed_on);
  if (!document_path) return <span>{words}</span>;
  return (
    <>
      <button
        type="button"
        className={classes.link}
        title="Mở bản quét trong thẻ mới"
        aria-busy={opening.isPending}
        onClick={() => opening.mutate({ path: document_path, name: document_name })}
      >
        {words}
      </button>
      {opening.isError && (
        <span role="alert" className={classes.problem}>
          {' '}
          {describeError(opening.error)}
        </span>
      )}
    </>
  );
}

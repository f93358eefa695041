import { useMutation } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { openPublicDocument } from '@/lib/public-data';
import { documentWords } from './public-contacts';
import type { PublicContact } from './public-contacts.api';
import classes from './public-document-button.module.css';

interface Props {
  contact: Pick<PublicContact, 'document_number' | 'document_signed_on' | 'document_path' | 'document_name'>;
}

/** The document a delegate speaks by: number and date, opening the signed one where it is published. */
export function PublicDocumentButton({ contact }: Props) {
  const { document_number, document_signed_on, document_path, document_name } = contact;
  const opening = useMutation({ mutationFn: openPublicDocument });
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

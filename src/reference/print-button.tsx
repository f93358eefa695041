import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FailureAlert } from '@/ui/failure-alert';
import { type Export, noteExport } from './exports.api';

interface Props {
  label: string;
  /** What the page shows on paper. */
  printed: Omit<Export, 'format'>;
  /** Not all of it is there yet. */
  disabled?: boolean;
}

/**
 * Prints the page, and notes in the history that it was printed, also by the browser's own command. Paper cannot be held
 * back as a file can: where it could not be noted, that is told.
 */
export function PrintButton({ label, printed, disabled = false }: Props) {
  const note = useMutation({ mutationFn: noteExport, networkMode: 'always' });
  const { mutate } = note;
  useEffect(() => {
    const onPrint = () => {
      if (!disabled) mutate({ ...printed, format: 'print' });
    };
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  });
  return (
    <>
      <Button leftSection={<IconPrinter size={16} aria-hidden />} disabled={disabled} onClick={() => window.print()}>
        {label}
      </Button>
      <FailureAlert message={note.isError ? 'Chưa ghi được việc in này vào nhật ký.' : undefined} of={note.error} />
    </>
  );
}

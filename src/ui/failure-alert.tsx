import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface FailureAlertProps {
  /** What went wrong and what to do; nothing is shown without it. */
  message: string | undefined;
  /** Changes with each failure, so that the same one twice is told twice. */
  of: unknown;
  /** The form itself has put the focus into a field. */
  keepFocus?: boolean;
}

/** What a failed step says that belongs to no single field: spoken at once, and brought before the eyes. */
export function FailureAlert({ message, of, keepFocus = false }: FailureAlertProps) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of && !keepFocus) alert.current?.focus();
  }, [of, keepFocus]);
  return message ? (
    <Alert ref={alert} tabIndex={-1} color="red" variant="light" role="alert">
      {message}
    </Alert>
  ) : null;
}

import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** What was just done here, where one is looking; the form or window it came from is gone, so it takes the focus. */
export function DoneNotice({ message }: { message: string | undefined }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) notice.current?.focus();
  }, [message]);
  return message ? (
    <Alert ref={notice} tabIndex={-1} color="teal" variant="light" role="status">
      {message}
    </Alert>
  ) : null;
}

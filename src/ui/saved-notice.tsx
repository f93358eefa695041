import { Alert } from '@mantine/core';
import { useLocation } from 'react-router';

/** What a form has just saved, said on the page it led to. */
export function SavedNotice() {
  const { state } = useLocation();
  if (typeof state?.message !== 'string') return null;
  return (
    <Alert color="teal" variant="light" role="status" mb="md" className="no-print">
      {state.message}
    </Alert>
  );
}

import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';

/** What a failed save says that belongs to no single field: spoken at once, and brought before the eyes. */
export function FormAlert<T extends FieldValues>({ control }: { control: Control<T> }) {
  const failure = useFormState({ control }).errors.root?.server;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) alert.current?.focus();
  }, [failure]);
  return failure ? (
    <Alert ref={alert} tabIndex={-1} color="red" variant="light" role="alert">
      {failure.message}
    </Alert>
  ) : null;
}

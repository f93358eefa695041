import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';

/** Type of a failure after which the form itself puts the focus into a field. */
export const fieldHasFocus = 'field-has-focus';

/** What a refused form says that belongs to no single field; spoken at once, and the keyboard continues from here. */
export function SubmitFailure<T extends FieldValues>({ control }: { control: Control<T> }) {
  const failure = useFormState({ control }).errors.root?.server;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure && failure.type !== fieldHasFocus) alert.current?.focus();
  }, [failure]);
  return failure?.message ? (
    <Alert ref={alert} tabIndex={-1} color="red" variant="light" role="alert">
      {failure.message}
    </Alert>
  ) : null;
}

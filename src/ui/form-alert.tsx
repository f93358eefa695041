import { Alert } from '@mantine/core';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';

/** What a failed save says that belongs to no single field; spoken at once. */
export function FormAlert<T extends FieldValues>({ control }: { control: Control<T> }) {
  const message = useFormState({ control }).errors.root?.server?.message;
  return message ? (
    <Alert color="red" variant="light" role="alert">
      {message}
    </Alert>
  ) : null;
}

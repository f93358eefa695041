import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import { FailureAlert } from './failure-alert';

/** The failure of a form's save, when it belongs to no single field. */
export function FormAlert<T extends FieldValues>({ control }: { control: Control<T> }) {
  const failure = useFormState({ control }).errors.root?.server;
  return <FailureAlert message={failure?.message} of={failure} />;
}

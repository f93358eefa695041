import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { toAppError } from '@/lib/errors';

/** For each refusal of the database (constraint or raised key): the field it belongs to and what to do. */
export type Refusals<T extends FieldValues> = Record<string, { field?: FieldPath<T>; message: string }>;

/**
 * Shows a failed save: beside its field when the refusal is known, above the form otherwise (as `root.server`).
 * What was typed stays.
 */
export function showFailure<T extends FieldValues>(
  form: UseFormReturn<T>,
  failure: unknown,
  refusals: Refusals<T>,
): void {
  const error = toAppError(failure);
  const known = error.refusal === undefined ? undefined : refusals[error.refusal];
  if (known?.field) form.setError(known.field, { type: 'server', message: known.message }, { shouldFocus: true });
  else form.setError('root.server', { type: 'server', message: known?.message ?? error.message });
}

import type { FieldPath, FieldValues } from 'react-hook-form';
import { AppError, toAppError } from '@/lib/errors';
import type { Refusals } from '@/ui/form-errors';

/** A refusal of the database in words, and the column it is about. */
export interface Told {
  field?: string;
  message: string;
}

/**
 * Refusals as one form shows them: each beside its field where the form has it, `x_day` standing for the moment `x_at`,
 * above the form otherwise. `named` says which field of the form is which column, when they are called differently.
 */
export function refusalsBeside<Form extends FieldValues>(
  known: Record<string, Told>,
  fields: readonly (FieldPath<Form> & string)[],
  named: Record<string, FieldPath<Form>> = {},
): Refusals<Form> {
  const ofColumn = (column: string) =>
    named[column] ?? fields.find((field) => field === column || field === column.replace(/_at$/, '_day'));
  return Object.fromEntries(
    Object.entries(known).map(([key, { field, message }]) => {
      const at = field === undefined ? undefined : ofColumn(field);
      return [key, at === undefined ? { message } : { field: at, message }];
    }),
  );
}

/** A failure in the words of its refusal, for a step that has no form. */
export function inWordsOf(known: Record<string, Told>, failure: unknown): AppError {
  const error = toAppError(failure);
  const message = new Map(Object.entries(known)).get(error.refusal ?? '')?.message;
  return message ? new AppError(error.kind, message, { cause: failure }) : error;
}

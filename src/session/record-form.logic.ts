import type { DraftContent } from './drafts.api';

/** A record as somebody has saved it, for comparison with one's own typing. */
export interface SavedVersion<Form> {
  form: Form;
  version: number;
  by: string;
  at: string;
}

/** How two versions of a record are told apart: by these fields, in this order, in these words. */
export interface ComparedFields<Form> {
  labels: readonly (readonly [field: keyof Form & string, label: string])[];
  tell: (field: string, value: unknown) => string;
}

export interface FieldConflict<Form> {
  field: keyof Form & string;
  label: string;
  mine: Form[keyof Form];
  theirs: Form[keyof Form];
  /** Whether I had changed it; if not, theirs is the one to keep. */
  changedByMe: boolean;
}

/** The fields in which what I typed and what a colleague has saved differ; `base` is where my typing began. */
export function conflicts<Form>(
  labels: ComparedFields<Form>['labels'],
  base: Form,
  mine: Form,
  theirs: Form,
): FieldConflict<Form>[] {
  return labels
    .filter(([field]) => mine[field] !== theirs[field])
    .map(([field, label]) => ({
      field,
      label,
      mine: mine[field],
      theirs: theirs[field],
      changedByMe: mine[field] !== base[field],
    }));
}

/** What was changed of a form: a draft of it laid over a newer version brings only that back. */
export function changedFields<Form extends DraftContent>(base: Form, values: Form): DraftContent {
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => value !== base[field]));
}

/** What a draft holds laid over a form; leaves out what has another shape, as of an older release. */
export function formFromDraft<Form extends DraftContent>(form: Form, typed: DraftContent): Form {
  const kept = Object.entries(form).map(([key, value]) => [
    key,
    typeof typed[key] === typeof value ? typed[key] : value,
  ]);
  return Object.fromEntries(kept) as Form;
}

import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import type { DraftContent } from '@/session/drafts.api';
import { type RecordField, recordFields, type SpokespersonForm } from './spokespersons.form';
import { fieldLabels, type SpokespersonRecord, type SpokespersonState, standardKeys } from './spokespersons.names';

/** Where a term stands on a day (yyyy-MM-dd, by default today in Asia/Ho_Chi_Minh); both ends belong to it. */
export function stateOf(term: Pick<SpokespersonRecord, 'valid_from' | 'valid_to'>, on = today()): SpokespersonState {
  if (term.valid_from > on) return 'planned';
  return term.valid_to !== null && term.valid_to < on ? 'ended' : 'current';
}

/** The standards not yet confirmed of a person. */
export function missingStandards(person: Pick<SpokespersonRecord, (typeof standardKeys)[number]>) {
  return standardKeys.filter((standard) => !person[standard]);
}

/** The first day a successor's term may begin: after the replaced one's own first day, so that it keeps one. */
export function earliestSuccession(replaced: Pick<SpokespersonRecord, 'valid_from'>): string {
  return addDays(replaced.valid_from, 1);
}

export interface FieldConflict {
  field: Exclude<RecordField, 'id'>;
  label: string;
  mine: SpokespersonForm[keyof SpokespersonForm];
  theirs: SpokespersonForm[keyof SpokespersonForm];
  /** Whether I had changed it; if not, theirs is the one to keep. */
  changedByMe: boolean;
}

/** The fields in which what I typed and what a colleague has saved differ; `base` is where my typing began. */
export function conflicts(base: SpokespersonForm, mine: SpokespersonForm, theirs: SpokespersonForm): FieldConflict[] {
  return recordFields.flatMap((field) =>
    field === 'id' || mine[field] === theirs[field]
      ? []
      : [
          {
            field,
            label: fieldLabels[field],
            mine: mine[field],
            theirs: theirs[field],
            changedByMe: mine[field] !== base[field],
          },
        ],
  );
}

/** What was changed of a form: a draft of it laid over a newer version brings only that back. */
export function changedFields(base: SpokespersonForm, values: SpokespersonForm): DraftContent {
  const changed = Object.entries(values).filter(([field, value]) => value !== base[field as keyof SpokespersonForm]);
  return Object.fromEntries(changed);
}

/** What a draft holds laid over a form; leaves out what has another shape, as of an older release. */
export function formFromDraft(form: SpokespersonForm, typed: DraftContent): SpokespersonForm {
  const kept = Object.entries(form).map(([key, value]) => [
    key,
    typeof typed[key] === typeof value ? typed[key] : value,
  ]);
  return Object.fromEntries(kept) as SpokespersonForm;
}

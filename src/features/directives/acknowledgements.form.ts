import * as z from 'zod';
import { formatDate, today } from '@/lib/dates';
import type { ComparedFields } from '@/session/record-form.logic';
import { isDay, line, optionalLine, requiredDay } from '@/ui/fields/fields.schema';
import type { Acknowledgement } from './acknowledgements.api';
import { fieldLabels, formNames, type SpreadForm } from './acknowledgements.names';
import { refusals } from './acknowledgements.refusals';

/** What an agency says of how it spread a directive, as typed; nothing is ''. */
export type AcknowledgementForm = {
  spread_on: string;
  spread_form: string;
  spread_form_note: string;
  staff_count: string;
  note: string;
  /** Of a correction alone. */
  correction_reason: string;
};

export function toForm(acknowledgement: Acknowledgement): AcknowledgementForm {
  const { spread_on, spread_form, spread_form_note, staff_count, note } = acknowledgement;
  return {
    spread_on: spread_on ?? '',
    spread_form: spread_form ?? '',
    spread_form_note: spread_form_note ?? '',
    staff_count: staff_count === null ? '' : String(staff_count),
    note: note ?? '',
    correction_reason: '',
  };
}

/** A form as the table takes it. */
export function toChange(form: AcknowledgementForm, isCorrection: boolean) {
  return {
    state: 'confirmed',
    spread_on: form.spread_on,
    spread_form: form.spread_form,
    spread_form_note: form.spread_form === 'other' ? form.spread_form_note.trim() : null,
    staff_count: Number(form.staff_count.replaceAll('.', '')),
    note: form.note.trim() || null,
    ...(isCorrection && { correction_reason: form.correction_reason.trim() }),
  };
}

/** Refuses what the database would, beside the field, of a directive issued on that day. */
export function acknowledgementSchema(issuedOn: string, isCorrection: boolean) {
  return z
    .object({
      spread_on: requiredDay(refusals.spread_on_missing.message)
        .refine((day) => day <= today(), refusals.spread_in_future.message)
        .refine(
          (day) => !isDay(day) || day >= issuedOn,
          `${refusals.spread_before_issue.message} (${formatDate(issuedOn)}).`,
        ),
      spread_form: z.string().refine((form) => Object.hasOwn(formNames, form), refusals.spread_form_missing.message),
      spread_form_note: optionalLine(3, 300),
      staff_count: z
        .string()
        .trim()
        .min(1, refusals.staff_count_missing.message)
        .refine((typed) => {
          const count = typed.replaceAll('.', '');
          return typed === '' || (/^\d{1,6}$/.test(count) && Number(count) >= 1 && Number(count) <= 100_000);
        }, refusals.directive_acknowledgements_staff_count.message),
      note: optionalLine(3, 2000),
      correction_reason: isCorrection ? line(3, 500, refusals.correction_reason_missing.message) : z.string(),
    })
    .refine((form) => form.spread_form !== 'other' || form.spread_form_note.trim() !== '', {
      path: ['spread_form_note'],
      error: refusals.spread_form_unsaid.message,
      when: () => true,
    }) satisfies z.ZodType<AcknowledgementForm>;
}

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<AcknowledgementForm> = {
  labels: Object.entries(fieldLabels).filter(([field]) => field !== 'correction_reason') as [
    keyof AcknowledgementForm,
    string,
  ][],
  tell: (field, value) => {
    const text = String(value ?? '');
    if (text === '') return '(trống)';
    if (field === 'spread_form') return formNames[text as SpreadForm] ?? text;
    return field === 'spread_on' ? formatDate(text) : text;
  },
};

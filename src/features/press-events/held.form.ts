import * as z from 'zod';
import type { PressAgency } from '@/reference/press-agencies.api';
import type { ComparedFields } from '@/session/record-form.logic';
import { refusalsBeside } from '@/ui/fields/refusals';
import type { PressEvent } from './press-events.api';
import { namesOf, newspapersOf } from './press-events.form';
import { fieldLabels } from './press-events.names';
import { refusals } from './press-events.refusals';
import { tellField } from './press-events.told';

/** What is known of an event once it is over: who came. */
export type HeldForm = {
  /** Names of newspapers, one a line. */
  attended: string;
  reporter_count: string;
};

/** Who came as recorded; before that, as invited. */
export function toHeldForm(event: PressEvent, register: readonly PressAgency[]): HeldForm {
  const isHeld = event.state === 'held';
  return {
    attended: isHeld
      ? namesOf(event.attended_press_agency_ids, event.attended_others, register)
      : namesOf(event.invited_press_agency_ids, event.invited_others, register),
    reporter_count: event.reporter_count === null ? '' : String(event.reporter_count),
  };
}

export function toHeldRow(form: HeldForm, register: readonly PressAgency[]) {
  const { ids, others } = newspapersOf(form.attended, register);
  return {
    attended_press_agency_ids: ids,
    attended_others: others,
    reporter_count: form.reporter_count.trim() === '' ? null : Number(form.reporter_count),
  };
}

export const heldSchema = z.object({
  attended: z.string(),
  reporter_count: z
    .string()
    .trim()
    .refine((typed) => /^(\d{1,4}|10000)?$/.test(typed), refusals.press_events_reporter_count.message),
}) satisfies z.ZodType<HeldForm>;

const fields = ['attended', 'reporter_count'] as const satisfies readonly (keyof HeldForm)[];

export const heldRefusals = refusalsBeside<HeldForm>(refusals, fields, { attended_press_agency_ids: 'attended' });
export const comparedHeld: ComparedFields<HeldForm> = {
  labels: fields.map((field) => [field, fieldLabels[field]] as const),
  tell: tellField,
};

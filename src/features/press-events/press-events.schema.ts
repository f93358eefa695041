import * as z from 'zod';
import { isToCome, line, optionalLine, optionalTime, recordId, requiredDay, text } from '@/ui/fields/fields.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import type { EventForm } from './press-events.form';
import { fieldLabels, isMeeting } from './press-events.names';
import { refusals } from './press-events.refusals';

/** An address a browser opens, or nothing. */
export const optionalLink = (refused: string) =>
  text(2000).refine((typed) => /^(https?:\/\/[^\s/]+\S*)?$/.test(typed.trim()), refused);

const requiredTime = optionalTime.refine((value) => value !== '', 'Nhập giờ, ví dụ 14:30.');

/** Refuses what the database would, beside the field, before anything is sent. */
export const eventSchema = z
  .object({
    id: recordId,
    kind: z.string(),
    role: z.string(),
    title: line(5, 300, refusals.press_events_title.message),
    content: optionalLine(3, 10_000),
    mode: z.string(),
    place: optionalLine(3, 300),
    online_link: optionalLink(refusals.press_events_online_link.message),
    starts_day: requiredDay('Nhập ngày.'),
    starts_time: requiredTime,
    ends_time: optionalTime,
    host: optionalLine(2, 300),
    speaker: z.string(),
    invited: z.string(),
    published_in: optionalLine(2, 300),
    published_url: optionalLink(refusals.press_events_published_url.message),
    was_held: z.boolean(),
  })
  .superRefine((form, context) => {
    const refuse = (path: keyof EventForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (isMeeting(form.kind)) {
      if (form.mode !== 'online' && form.place.trim() === '') refuse('place', refusals.press_events_place_said.message);
      if (form.ends_time !== '' && form.ends_time === form.starts_time) {
        refuse('ends_time', refusals.press_events_period.message);
      }
    }
    if (form.was_held && isToCome(form.starts_day, form.starts_time)) {
      refuse('starts_day', refusals.held_before_start.message);
    }
  }) satisfies z.ZodType<EventForm>;

/** The same of a new event: one in the past has taken place, or is none. */
export const newEventSchema = eventSchema.refine(
  (form) => form.was_held || isToCome(form.starts_day, form.starts_time),
  { path: ['starts_day'], error: refusals.event_in_past.message },
);

export const eventRefusals = refusalsBeside<EventForm>(
  refusals,
  Object.keys(fieldLabels).filter((field) => field in eventSchema.shape) as (keyof EventForm)[],
  { ends_at: 'ends_time', speaker_capacity: 'speaker' },
);

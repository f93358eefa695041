import * as z from 'zod';
import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import type { PressAgency } from '@/reference/press-agencies.api';
import type { ComparedFields } from '@/session/record-form.logic';
import { isToCome, line, optionalLine, optionalTime, requiredDay } from '@/ui/fields/fields.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import type { PressEvent } from './press-events.api';
import { namesOf, newspapersOf } from './press-events.form';
import { fieldLabels } from './press-events.names';
import { refusals } from './press-events.refusals';
import { tellField } from './press-events.told';

/** What is said of the notice: its number and date, when it went out and to whom, with which list. */
export type NoticeForm = {
  notice_number: string;
  notice_date: string;
  notice_sent_day: string;
  notice_sent_time: string;
  notice_to: string;
  invited: string;
};

/** A notice as recorded, or one that goes out now. */
export function toNoticeForm(event: PressEvent, register: readonly PressAgency[], now = serverNow()): NoticeForm {
  const sent = dayAndTimeOf(event.notice_sent_at ?? new Date(now).toISOString());
  return {
    notice_number: event.notice_number ?? '',
    notice_date: event.notice_date ?? sent.day,
    notice_sent_day: sent.day,
    notice_sent_time: sent.time,
    notice_to: event.notice_to ?? (event.notice_due_at === null ? '' : 'Ủy ban nhân dân tỉnh'),
    invited: namesOf(event.invited_press_agency_ids, event.invited_others, register),
  };
}

export function toNoticeRow(form: NoticeForm, register: readonly PressAgency[]) {
  const { ids, others } = newspapersOf(form.invited, register);
  return {
    notice_number: form.notice_number.trim() || null,
    notice_date: form.notice_date || null,
    notice_sent_at: momentOf(form.notice_sent_day, form.notice_sent_time),
    notice_to: form.notice_to.trim().replace(/\s+/g, ' '),
    invited_press_agency_ids: ids,
    invited_others: others,
  };
}

/** Refuses what can be judged here; what the law asks of which agency the database says. */
export const noticeSchema = z
  .object({
    notice_number: optionalLine(1, 50),
    notice_date: z.string().refine((day) => day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day), 'Nhập ngày có thật.'),
    notice_sent_day: requiredDay(refusals.notice_sent_missing.message),
    notice_sent_time: optionalTime.refine((time) => time !== '', 'Nhập giờ gửi: luật tính theo giờ.'),
    notice_to: line(2, 300, refusals.notice_to_missing.message),
    invited: z.string(),
  })
  .refine((form) => !isToCome(form.notice_sent_day, form.notice_sent_time), {
    path: ['notice_sent_day'],
    error: refusals.notice_in_future.message,
  })
  .refine((form) => form.notice_date === '' || form.notice_date <= form.notice_sent_day, {
    path: ['notice_sent_day'],
    error: refusals.notice_sent_before_date.message,
  }) satisfies z.ZodType<NoticeForm>;

const fields = [
  'notice_number',
  'notice_date',
  'notice_sent_day',
  'notice_sent_time',
  'notice_to',
  'invited',
] as const satisfies readonly (keyof NoticeForm)[];

export const noticeRefusals = refusalsBeside<NoticeForm>(refusals, fields, {
  invited_press_agency_ids: 'invited',
});
export const comparedNotice: ComparedFields<NoticeForm> = {
  labels: fields.map((field) => [field, fieldLabels[field]] as const),
  tell: tellField,
};

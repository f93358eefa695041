import * as z from 'zod';
import { today } from '@/lib/dates';
import { endMomentOf } from '@/lib/local-time';
import { addDays } from '@/lib/typed-date';
import type { Finding } from '@/reference/findings.api';
import type { ComparedFields } from '@/session/record-form.logic';
import { isDay, isToCome, line, optionalTime, recordId, requiredDay, text } from '@/ui/fields/fields.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import { urgedInGeneral, urgedOf } from './reminders.names';
import { refusals } from './reminders.refusals';

/** What the letter says; which findings it is about stands in the address. */
export type RemindForm = {
  /** Of the sending, made once: sent again, it is the same one. */
  id: string;
  subject: string;
  body: string;
  due_day: string;
  /** '' is the end of the day. */
  due_time: string;
  letter_number: string;
  letter_day: string;
};

/** Days an agency is given unless the sender says otherwise: a habit, no rule. */
const customaryDays = 5;

/** A letter ready to be sent about some findings. */
export function draftFor(findings: readonly Pick<Finding, 'kind'>[]): RemindForm {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const urged = (kinds.length === 1 && urgedOf[kinds[0] ?? '']) || urgedInGeneral;
  return {
    id: crypto.randomUUID(),
    subject: `Đôn đốc ${urged}`,
    body: `Đề nghị cơ quan ${urged}, hoàn thành đúng thời hạn và trả lời kết quả trên hệ thống.`,
    due_day: addDays(today(), customaryDays),
    due_time: '',
    letter_number: '',
    letter_day: '',
  };
}

export const remindSchema = z
  .object({
    id: recordId,
    subject: line(5, 300, refusals.reminders_subject.message),
    body: line(10, 10_000, refusals.reminders_body.message),
    due_day: requiredDay('Nhập ngày phải hoàn thành.'),
    due_time: optionalTime,
    letter_number: text(50),
    letter_day: z.string().refine((day) => day === '' || isDay(day), 'Nhập ngày có thật, hoặc để trống.'),
  })
  .superRefine(({ due_day, due_time, letter_number, letter_day }, context) => {
    const refuse = (path: keyof RemindForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    // The end of today is still to come, the start of it is not.
    if (!isToCome(due_day, due_time || '23:59')) refuse('due_day', refusals.due_in_past.message);
    if ((letter_number.trim() === '') !== (letter_day === '')) {
      refuse(letter_day === '' ? 'letter_day' : 'letter_number', refusals.reminders_letter.message);
    } else if (isDay(letter_day) && letter_day > today()) refuse('letter_day', refusals.letter_in_future.message);
  }) satisfies z.ZodType<RemindForm>;

export const remindRefusals = refusalsBeside<RemindForm>(
  refusals,
  ['subject', 'body', 'due_day', 'letter_number', 'letter_day'],
  { letter_date: 'letter_day' },
);

/** What the letter says as the database takes it. */
export const toSending = (form: RemindForm) => ({
  id: form.id,
  subject: form.subject.trim().replace(/\s+/g, ' '),
  body: form.body.trim(),
  due_at: endMomentOf(form.due_day, form.due_time),
  letter: form.letter_day ? { number: form.letter_number.trim(), date: form.letter_day } : null,
});

/** What the reminded agency writes. */
export type AnswerForm = { answer: string };

export const answerSchema = z.object({
  answer: line(3, 10_000, 'Nhập câu trả lời, ít nhất 3 ký tự.'),
}) satisfies z.ZodType<AnswerForm>;

export const answerRefusals = refusalsBeside<AnswerForm>(refusals, ['answer']);

export const comparedAnswer: ComparedFields<AnswerForm> = {
  labels: [['answer', 'Câu trả lời']],
  tell: (_, value) => String(value) || '(trống)',
};

import * as z from 'zod';
import { formatDate } from '@/lib/dates';
import { dayAndTimeOf, momentOf, parseTime } from '@/lib/local-time';
import { columnsOf, keyIn } from '@/reference/speakers.logic';
import type { ComparedFields } from '@/session/record-form.logic';
import { isDay, isToCome, line, optionalTime, requiredDay, text } from '@/ui/fields/fields.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import type { Enquiry, EnquiryChange, Ground } from './press-enquiries.api';
import { answerFormNames, type AnswerForm as Form } from './press-enquiries.names';
import { refusals } from './press-enquiries.refusals';

/** Who replied and when; what both ways of replying ask. */
export type ReplyForm = {
  answered_day: string;
  answered_time: string;
  /** See speakers.logic. */
  answerer: string;
};
export type AnswerForm = ReplyForm & { answer: string; answer_form: string };
export type RefusalForm = ReplyForm & { refusal_ground_id: string; refusal_reason: string };

export const replyLabels = {
  answered_day: 'Ngày trả lời',
  answered_time: 'Giờ trả lời',
  answerer: 'Người trả lời',
  answer: 'Nội dung đã trả lời',
  answer_form: 'Hình thức',
  refusal_ground_id: 'Căn cứ từ chối',
  refusal_reason: 'Lý do từ chối',
} as const;

/** The moment typed, ISO; undefined while it is none. */
export const momentIn = ({ answered_day, answered_time }: Pick<ReplyForm, 'answered_day' | 'answered_time'>) =>
  isDay(answered_day) && parseTime(answered_time) === answered_time ? momentOf(answered_day, answered_time) : undefined;

function toReply(record: Enquiry, now: number): ReplyForm {
  const { day, time } = dayAndTimeOf(record.answered_at ?? new Date(now).toISOString());
  const replied = keyIn(record.answerer_capacity, record.answerer_spokesperson_id, record.answerer_delegation_id);
  const assigned = keyIn(record.assignee_capacity, record.assignee_spokesperson_id, record.assignee_delegation_id);
  return { answered_day: day, answered_time: time, answerer: replied || assigned };
}

export const toAnswer = (record: Enquiry, now: number): AnswerForm => ({
  ...toReply(record, now),
  answer: record.answer ?? '',
  answer_form: record.answer_form ?? 'direct',
});
export const toRefusal = (record: Enquiry, now: number): RefusalForm => ({
  ...toReply(record, now),
  refusal_ground_id: record.refusal_ground_id ?? '',
  refusal_reason: record.refusal_reason ?? '',
});

// The minute a question came in may have begun before its second.
function replied(form: ReplyForm, { received_at }: Enquiry): EnquiryChange {
  const typed = momentOf(form.answered_day, form.answered_time);
  const { day, time } = dayAndTimeOf(received_at);
  const isSameMinute = day === form.answered_day && time === form.answered_time;
  return { answered_at: isSameMinute ? received_at : typed, ...columnsOf('answerer', form.answerer) };
}

export const answerOf = (form: AnswerForm, record: Enquiry): EnquiryChange => ({
  ...replied(form, record),
  status: 'answered',
  answer: form.answer.trim(),
  answer_form: form.answer_form,
});
export const refusalOf = (form: RefusalForm, record: Enquiry): EnquiryChange => ({
  ...replied(form, record),
  status: 'refused',
  refusal_ground_id: form.refusal_ground_id,
  refusal_reason: form.refusal_reason.trim() || null,
});

const reply = {
  answered_day: requiredDay('Nhập ngày trả lời.'),
  answered_time: optionalTime.refine((time) => time !== '', 'Nhập giờ trả lời, ví dụ 14:30.'),
  answerer: z.string().min(1, refusals.answerer_missing.message),
};
const notToCome = (form: ReplyForm, context: z.RefinementCtx) => {
  if (isToCome(form.answered_day, form.answered_time)) {
    context.addIssue({ code: 'custom', path: ['answered_day'], message: refusals.answered_in_future.message });
  }
};

export const answerSchema = z
  .object({ ...reply, answer: line(3, 20_000, refusals.answer_missing.message), answer_form: z.string() })
  .superRefine(notToCome) satisfies z.ZodType<AnswerForm>;
/** Whether a reason is due depends on the day and the agency: the database knows. */
export const refusalSchema = z
  .object({
    ...reply,
    refusal_ground_id: z.string().min(1, refusals.refusal_ground_missing.message),
    refusal_reason: text(5000),
  })
  .superRefine(notToCome) satisfies z.ZodType<RefusalForm>;

export const answerRefusals = refusalsBeside<AnswerForm>(refusals, [
  'answered_day',
  'answerer',
  'answer',
  'answer_form',
]);
export const refusalRefusals = refusalsBeside<RefusalForm>(refusals, [
  'answered_day',
  'answerer',
  'refusal_ground_id',
  'refusal_reason',
]);

/** The grounds of the law in force on a day (yyyy-MM-dd). */
export const groundsOn = (grounds: readonly Ground[], day: string) =>
  grounds.filter(
    ({ effective_from, effective_to }) => effective_from <= day && (effective_to === null || day <= effective_to),
  );

/** How one's own typing and a colleague's save are told apart; who and what in the words the form shows. */
export function comparedReply<Typed extends ReplyForm>(
  fields: readonly (keyof Typed & keyof typeof replyLabels)[],
  names: ReadonlyMap<string, string>,
): ComparedFields<Typed> {
  return {
    labels: fields.map((field) => [field, replyLabels[field]] as const),
    tell: (field, value) => {
      const typed = String(value ?? '');
      if (typed === '') return '(trống)';
      if (field === 'answered_day') return formatDate(typed);
      if (field === 'answer_form') return answerFormNames[typed as Form];
      return names.get(typed) ?? typed;
    },
  };
}

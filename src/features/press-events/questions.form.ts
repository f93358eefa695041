import * as z from 'zod';
import { formatDate } from '@/lib/dates';
import type { PressAgency } from '@/reference/press-agencies.api';
import { registered } from '@/reference/press-agencies.logic';
import type { ComparedFields } from '@/session/record-form.logic';
import { isDay, line, optionalLine, recordId } from '@/ui/fields/fields.schema';
import { refusalsBeside, type Told } from '@/ui/fields/refusals';
import type { EventQuestion } from './press-events.api';
import { replyNames } from './press-events.names';

/** What was asked at an event and what was said to it. */
export type QuestionForm = {
  id: string;
  newspaper: string;
  reporter_name: string;
  question: string;
  reply_kind: string;
  reply: string;
  follow_up_by: string;
  due_on: string;
};

export const questionLabels = {
  newspaper: 'Báo, đài',
  reporter_name: 'Phóng viên',
  question: 'Câu hỏi',
  reply_kind: 'Trả lời',
  reply: 'Nội dung trả lời, việc hứa',
  follow_up_by: 'Người theo dõi thực hiện',
  due_on: 'Hạn thực hiện',
} as const;

export const emptyQuestion = (): QuestionForm => ({
  id: crypto.randomUUID(),
  newspaper: '',
  reporter_name: '',
  question: '',
  reply_kind: 'answered',
  reply: '',
  follow_up_by: '',
  due_on: '',
});

export function toQuestionForm(record: EventQuestion): QuestionForm {
  return {
    id: record.id,
    newspaper: record.press_agency?.name ?? record.press_agency_name ?? '',
    reporter_name: record.reporter_name ?? '',
    question: record.question,
    reply_kind: record.reply_kind,
    reply: record.reply,
    follow_up_by: record.follow_up_by ?? '',
    due_on: record.due_on ?? '',
  };
}

const orNull = (text: string) => text.trim().replace(/\s+/g, ' ') || null;

export function toQuestionRow(form: QuestionForm, register: readonly PressAgency[]) {
  const paper = registered(form.newspaper, register);
  const isPromise = form.reply_kind === 'promised';
  return {
    press_agency_id: paper?.id ?? null,
    press_agency_name: paper ? null : orNull(form.newspaper),
    reporter_name: orNull(form.reporter_name),
    question: form.question.trim(),
    reply_kind: form.reply_kind,
    reply: form.reply.trim(),
    follow_up_by: isPromise ? orNull(form.follow_up_by) : null,
    due_on: isPromise ? form.due_on : null,
  };
}

/** Refusals of the database about a question, each with the column it is about. */
export const questionTold = {
  press_event_questions_asker_said: { field: 'newspaper', message: 'Ghi báo, đài hoặc tên phóng viên đã hỏi.' },
  press_event_questions_press_agency_name: { field: 'newspaper', message: 'Tên báo dài từ 2 đến 200 ký tự.' },
  press_event_questions_question: { field: 'question', message: 'Câu hỏi dài từ 5 đến 5.000 ký tự.' },
  press_event_questions_reply: { field: 'reply', message: 'Ghi câu trả lời hoặc việc đã hứa.' },
  press_event_questions_promise_said: { field: 'due_on', message: 'Việc hứa phải có người theo dõi và hạn thực hiện.' },
  press_event_questions_outcome_said: { message: 'Việc đã ghi kết quả nên không đổi thành câu đã trả lời được.' },
  due_before_event: { field: 'due_on', message: 'Hạn thực hiện không thể trước ngày diễn ra sự kiện.' },
  outcome_in_future: { field: 'outcome_at', message: 'Thời điểm thực hiện không thể ở tương lai.' },
  outcome_before_event: { field: 'outcome_at', message: 'Việc hứa không thể thực hiện trước sự kiện.' },
  event_takes_no_questions: {
    message: 'Chỉ ghi câu hỏi khi sự kiện đã diễn ra và chưa kết thúc. Đã kết thúc thì «Mở lại» trước.',
  },
  question_voided: { message: 'Câu hỏi đã đánh dấu ghi nhầm nên không sửa được nữa.' },
} satisfies Record<string, Told>;

export const questionSchema = z
  .object({
    id: recordId,
    newspaper: optionalLine(2, 200),
    reporter_name: optionalLine(2, 100),
    question: line(5, 5000, questionTold.press_event_questions_question.message),
    reply_kind: z.string(),
    reply: line(2, 10_000, questionTold.press_event_questions_reply.message),
    follow_up_by: optionalLine(2, 200),
    due_on: z.string(),
  })
  .superRefine((form, context) => {
    const refuse = (path: keyof QuestionForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (form.newspaper.trim() === '' && form.reporter_name.trim() === '') {
      refuse('newspaper', questionTold.press_event_questions_asker_said.message);
    }
    if (form.reply_kind !== 'promised') return;
    if (form.follow_up_by.trim() === '') refuse('follow_up_by', 'Ghi người theo dõi thực hiện.');
    if (!isDay(form.due_on)) refuse('due_on', 'Nhập hạn thực hiện.');
  }) satisfies z.ZodType<QuestionForm>;

const fields = Object.keys(questionLabels) as (keyof typeof questionLabels)[];

export const questionRefusals = refusalsBeside<QuestionForm>(questionTold, fields);
export const comparedQuestion: ComparedFields<QuestionForm> = {
  labels: fields.map((field) => [field, questionLabels[field]] as const),
  tell: (field, value) => {
    const text = String(value ?? '');
    if (text === '') return '(trống)';
    if (field === 'due_on') return formatDate(text);
    return field === 'reply_kind' ? replyNames[text as keyof typeof replyNames] : text;
  },
};

import * as z from 'zod';
import { endMomentOf, endOf } from '@/lib/local-time';
import type { ComparedFields } from '@/session/record-form.logic';
import { isToCome, line, optionalTime, requiredDay } from '@/ui/fields/fields.schema';
import type { Incident } from './incidents.api';
import { refusalsFor } from './incidents.refusals';
import type { Question } from './verification.api';

/** Asking several agencies one question. */
export type AskForm = {
  /** For each agency asked the id of its question, as JSON: made once, so that a repeated save is the same records. */
  asked: string;
  question: string;
  due_day: string;
  /** '' is the end of the day. */
  due_time: string;
};

type Asked = Record<string, string>;

/** Ids of questions by agency. */
export function askedOf(asked: string): Asked {
  return asked === '' ? {} : (JSON.parse(asked) as Asked);
}

/** The agencies now chosen; one that was chosen before keeps its id. */
export function withAgencies(asked: string, agencyIds: readonly string[]): string {
  const before = askedOf(asked);
  const now = agencyIds.map((agency) => [agency, before[agency] ?? crypto.randomUUID()]);
  return now.length === 0 ? '' : JSON.stringify(Object.fromEntries(now));
}

/** An empty form, due when the province's own rule says. */
export function emptyAsk(dueAt: string | null): AskForm {
  const due = dueAt ? endOf(dueAt) : { day: '', time: '' };
  return { asked: '', question: '', due_day: due.day, due_time: due.time };
}

/** A row for each agency asked. */
export function toQuestions(form: AskForm, incident: Incident): Question[] {
  return Object.entries(askedOf(form.asked)).map(([asked_agency_id, id]) => ({
    id,
    incident_id: incident.id,
    agency_id: incident.agency_id,
    asked_agency_id,
    question: form.question.trim(),
    due_at: endMomentOf(form.due_day, form.due_time),
  }));
}

const dueInPast = 'Hạn trả lời phải ở tương lai.';

export const askSchema = z
  .object({
    asked: z.string().min(1, 'Chọn ít nhất một cơ quan để hỏi.'),
    question: line(5, 5000, 'Nêu rõ nội dung cần xác minh, ít nhất 5 ký tự.'),
    due_day: requiredDay('Nhập ngày phải trả lời.'),
    due_time: optionalTime,
  })
  .superRefine(({ due_day, due_time }, context) => {
    if (!isDueToCome(due_day, due_time)) context.addIssue({ code: 'custom', path: ['due_day'], message: dueInPast });
  }) satisfies z.ZodType<AskForm>;

// The end of today is still to come, the start of it is not.
const isDueToCome = (day: string, time: string) => isToCome(day, time === '' ? '23:59' : time);

export const askRefusals = refusalsFor<AskForm>(['asked', 'question', 'due_day', 'due_time'], {
  asked_agency_id: 'asked',
});

/** What the asked agency writes. */
export type AnswerForm = { answer: string };

export const answerSchema = z.object({
  answer: line(3, 20_000, 'Nhập nội dung trả lời, ít nhất 3 ký tự.'),
}) satisfies z.ZodType<AnswerForm>;

export const answerRefusals = refusalsFor<AnswerForm>(['answer']);

export const comparedAnswer: ComparedFields<AnswerForm> = {
  labels: [['answer', 'Nội dung trả lời']],
  tell: (_, value) => String(value) || '(trống)',
};

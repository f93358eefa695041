import * as z from 'zod';
import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import { isToCome, line, optionalTime, requiredDay } from '@/ui/fields/fields.schema';
import type { Incident, IncidentItem, IncidentLetter } from './incidents.api';
import type { LetterChange, LetterUpdate } from './letters.api';
import { isIssued, type LetterOfItem, rowsOfPaper, stepsOf } from './letters.logic';
import { letterRefusals } from './letters.refusals';

/** Steps that ask for little more than a day. */
export type QuickStep = 'send' | 'receive' | 'receive_conclusion' | 'next_issue';

export type StepForm = {
  number: string;
  document_date: string;
  sent_day: string;
  sent_time: string;
  received_day: string;
  received_time: string;
  conclusion_received_day: string;
  conclusion_received_time: string;
  next_issue_on: string;
  /** For the other newspapers of the same paper, too. */
  all: boolean;
};

export const stepTitles: Record<QuickStep, string> = {
  send: 'Ghi nhận đã gửi',
  receive: 'Báo đã nhận',
  receive_conclusion: 'Báo đã nhận văn bản kết luận',
  next_issue: 'Ngày ra số gần nhất',
};

/** What a step starts from: what is known, else now. */
export function stepForm(step: QuickStep, letter: IncidentLetter): StepForm {
  const now = dayAndTimeOf(new Date(serverNow()).toISOString());
  return {
    number: letter.number ?? '',
    document_date: letter.document_date ?? '',
    sent_day: now.day,
    sent_time: now.time,
    received_day: now.day,
    received_time: now.time,
    conclusion_received_day: step === 'receive_conclusion' ? now.day : '',
    conclusion_received_time: step === 'receive_conclusion' ? now.time : '',
    next_issue_on: letter.next_issue_on ?? '',
    // One paper leaves the office at once; who has received it is told by each newspaper.
    all: step === 'send',
  };
}

const day = (missing: string) => requiredDay(missing);
const moment = (name: 'sent' | 'received' | 'conclusion_received', what: string) => ({
  [`${name}_day`]: day(`Nhập ngày ${what}.`),
  [`${name}_time`]: optionalTime,
});
const notToCome =
  (name: 'sent' | 'received' | 'conclusion_received', message: string) =>
  (form: Record<string, unknown>, context: z.RefinementCtx) => {
    if (isToCome(String(form[`${name}_day`] ?? ''), String(form[`${name}_time`] ?? ''))) {
      context.addIssue({ code: 'custom', path: [`${name}_day`], message });
    }
  };

const schemas: Record<QuickStep, z.ZodType> = {
  send: z
    .looseObject({
      number: line(1, 50, 'Nhập số, ký hiệu của văn bản đã phát hành.'),
      document_date: day('Nhập ngày của văn bản.'),
      ...moment('sent', 'gửi'),
    })
    .superRefine(notToCome('sent', letterRefusals.sent_in_future.message)),
  receive: z
    .looseObject(moment('received', 'báo nhận'))
    .superRefine(notToCome('received', letterRefusals.received_in_future.message)),
  receive_conclusion: z
    .looseObject(moment('conclusion_received', 'báo nhận văn bản kết luận'))
    .superRefine(notToCome('conclusion_received', letterRefusals.received_in_future.message)),
  next_issue: z.looseObject({ next_issue_on: day('Nhập ngày ra số gần nhất.') }),
};

/** Refuses what the database would, beside the field, before anything is sent. */
export const stepSchema = (step: QuickStep) => schemas[step] as z.ZodType<StepForm, StepForm>;

/** Fields a step shows, for telling where a refusal belongs. */
export const stepFields: Record<QuickStep, readonly (keyof StepForm)[]> = {
  send: ['number', 'document_date', 'sent_day', 'sent_time'],
  receive: ['received_day', 'received_time', 'next_issue_on'],
  receive_conclusion: ['conclusion_received_day', 'conclusion_received_time'],
  next_issue: ['next_issue_on'],
};

function changeOf(step: QuickStep, form: StepForm, { item }: LetterOfItem, own: boolean): LetterChange {
  switch (step) {
    case 'send':
      return {
        number: form.number.trim(),
        document_date: form.document_date,
        sent_at: momentOf(form.sent_day, form.sent_time),
      };
    case 'receive':
      return {
        received_at: momentOf(form.received_day, form.received_time),
        // Each newspaper has its own days of issue.
        ...(own && isIssued(item.press_kind) && form.next_issue_on && { next_issue_on: form.next_issue_on }),
      };
    case 'receive_conclusion':
      return { conclusion_received_at: momentOf(form.conclusion_received_day, form.conclusion_received_time) };
    case 'next_issue':
      return { next_issue_on: form.next_issue_on };
  }
}

/** The rows of the same paper for which a step is next, too; this one first. */
export function rowsForStep(step: QuickStep, incident: Incident, letter: IncidentLetter): LetterOfItem[] {
  return rowsOfPaper(incident, letter).filter(
    (row) => row.letter.id === letter.id || stepsOf(row.letter, row.item, incident).includes(step),
  );
}

/** What a step changes: this row, or every row of the paper it is next for. */
export function updatesOf(step: QuickStep, form: StepForm, rows: readonly LetterOfItem[]): LetterUpdate[] {
  const chosen = form.all ? rows : rows.slice(0, 1);
  return chosen.map((row, index) => ({
    id: row.letter.id,
    version: row.letter.version,
    change: changeOf(step, form, row, index === 0),
  }));
}

const needed = {
  false_part: 'nội dung sai',
  correct_part: 'nội dung đúng',
  signer_name: 'người ký',
  signer_position: 'chức vụ người ký',
} as const;

/** What a draft must still be given before it can go out, in words; number and date are asked for on sending. */
export function lackingIn(letter: IncidentLetter): string[] {
  return (Object.keys(needed) as (keyof typeof needed)[])
    .filter((field) => !letter[field])
    .map((field) => needed[field]);
}

/** Whether the question when the next issue comes out belongs to a newspaper of this item. */
export const asksNextIssue = (step: QuickStep, item: IncidentItem) =>
  step === 'next_issue' || (step === 'receive' && isIssued(item.press_kind));

import * as z from 'zod';
import { formatDate, today } from '@/lib/dates';
import { lastChangedBy } from '@/reference/timeline.api';
import type { ComparedFields, SavedVersion } from '@/session/record-form.logic';
import { isDay, line, optionalLine, text } from '@/ui/fields/fields.schema';
import { getIncident, type Incident, type IncidentChange } from './incidents.api';
import { type Conclusion, conclusionNames } from './incidents.names';
import { refusals, refusalsFor } from './incidents.refusals';

/** What the verification has found, with the facts as they turned out. */
export type ConclusionForm = {
  conclusion: Conclusion | '';
  conclusion_number: string;
  conclusion_date: string;
  conclusion_text: string;
  false_part: string;
  correct_part: string;
};

export function toConclusionForm(incident: Incident): ConclusionForm {
  return {
    conclusion: (incident.conclusion as Conclusion | null) ?? '',
    conclusion_number: incident.conclusion_number ?? '',
    conclusion_date: incident.conclusion_date ?? '',
    conclusion_text: incident.conclusion_text ?? '',
    false_part: incident.false_part ?? '',
    correct_part: incident.correct_part ?? '',
  };
}

const orNull = (value: string) => value.trim() || null;

/** The step into the conclusion. */
export function toConclusion(form: ConclusionForm): IncidentChange {
  return {
    status: 'concluded',
    conclusion: form.conclusion || null,
    conclusion_number: orNull(form.conclusion_number),
    conclusion_date: form.conclusion_date || null,
    conclusion_text: orNull(form.conclusion_text),
    false_part: orNull(form.false_part),
    correct_part: orNull(form.correct_part),
  };
}

/** Whether the press got something wrong, so that it can be asked to correct it. */
export const isWrong = (conclusion: string) => conclusion === 'partly' || conclusion === 'inaccurate';

const optionalDay = z
  .string()
  .refine((value) => value === '' || isDay(value), 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2026.');

/** Refuses what the database would; `foundAt` is when the incident was discovered. */
export function conclusionSchema(foundAt: string) {
  return z
    .object({
      conclusion: z.enum(['accurate', 'partly', 'inaccurate', 'undetermined', '']),
      conclusion_number: optionalLine(1, 50),
      conclusion_date: optionalDay,
      conclusion_text: line(3, 10_000, 'Nhập nội dung kết luận, ít nhất 3 ký tự.'),
      false_part: text(10_000),
      correct_part: text(10_000),
    })
    .superRefine((form, context) => {
      const refuse = (path: keyof ConclusionForm, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      const { conclusion, conclusion_date } = form;
      if (conclusion === '') return refuse('conclusion', refusals.conclusion_missing.message);
      if (conclusion !== 'undetermined') {
        if (form.conclusion_number.trim() === '')
          refuse('conclusion_number', refusals.conclusion_number_missing.message);
        if (conclusion_date === '') refuse('conclusion_date', refusals.conclusion_date_missing.message);
      }
      if (isDay(conclusion_date) && conclusion_date > today())
        refuse('conclusion_date', refusals.conclusion_in_future.message);
      if (isDay(conclusion_date) && conclusion_date < today(new Date(foundAt)))
        refuse('conclusion_date', refusals.conclusion_before_found.message);
      if (!isWrong(conclusion)) return;
      if (form.false_part.trim() === '') refuse('false_part', refusals.false_part_missing.message);
      if (form.correct_part.trim() === '') refuse('correct_part', refusals.correct_part_missing.message);
    }) satisfies z.ZodType<ConclusionForm>;
}

export const conclusionLabels: Record<keyof ConclusionForm, string> = {
  conclusion: 'Kết luận',
  conclusion_number: 'Số, ký hiệu văn bản kết luận',
  conclusion_date: 'Ngày văn bản kết luận',
  conclusion_text: 'Nội dung kết luận',
  false_part: 'Phần thông tin sai (trích nguyên văn)',
  correct_part: 'Nội dung đúng',
};

const keys = Object.keys(conclusionLabels) as (keyof ConclusionForm)[];
export const conclusionRefusals = refusalsFor<ConclusionForm>(keys);

export const comparedConclusion: ComparedFields<ConclusionForm> = {
  labels: Object.entries(conclusionLabels) as [keyof ConclusionForm, string][],
  tell: (field, value) => {
    const words = String(value);
    if (words === '') return '(trống)';
    if (field === 'conclusion') return conclusionNames[words as Conclusion] ?? words;
    return field === 'conclusion_date' ? formatDate(words) : words;
  },
};

/** The incident as it stands now in a form, and who saved it last. */
export async function getSaved<Form>(id: string, toForm: (incident: Incident) => Form): Promise<SavedVersion<Form>> {
  const [record, by] = await Promise.all([getIncident(id), lastChangedBy(id, 'incidents')]);
  return { form: toForm(record), version: record.version, by, at: record.updated_at };
}

/** What was done about a report that was right, and the letter that tells the newspaper. */
export type RemedyForm = { remedy: string; answer_number: string; answer_date: string };

export const toRemedyForm = ({ remedy, answer_number, answer_date }: Incident): RemedyForm => ({
  remedy: remedy ?? '',
  answer_number: answer_number ?? '',
  answer_date: answer_date ?? '',
});

export const toRemedy = (form: RemedyForm): IncidentChange => ({
  status: 'remedied',
  remedy: orNull(form.remedy),
  answer_number: orNull(form.answer_number),
  answer_date: form.answer_date || null,
});

export const remedySchema = z
  .object({
    remedy: line(3, 10_000, refusals.remedy_missing.message),
    answer_number: optionalLine(1, 50),
    answer_date: optionalDay,
  })
  .superRefine(({ answer_number, answer_date }, context) => {
    const refuse = (path: keyof RemedyForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const complete = refusals.incidents_answer_complete.message;
    if (answer_number.trim() === '' && answer_date !== '') refuse('answer_number', complete);
    if (answer_number.trim() !== '' && answer_date === '') refuse('answer_date', complete);
    if (isDay(answer_date) && answer_date > today()) refuse('answer_date', refusals.answer_in_future.message);
  }) satisfies z.ZodType<RemedyForm>;

export const remedyLabels: Record<keyof RemedyForm, string> = {
  remedy: 'Việc đã tiếp thu, khắc phục',
  answer_number: 'Số, ký hiệu văn bản trả lời báo',
  answer_date: 'Ngày văn bản trả lời báo',
};

export const remedyRefusals = refusalsFor<RemedyForm>(['remedy', 'answer_number', 'answer_date']);

export const comparedRemedy: ComparedFields<RemedyForm> = {
  labels: Object.entries(remedyLabels) as [keyof RemedyForm, string][],
  tell: (field, value) => {
    const words = String(value);
    if (words === '') return '(trống)';
    return field === 'answer_date' ? formatDate(words) : words;
  },
};

import * as z from 'zod';
import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import { isToCome, optionalLine, optionalTime, requiredDay, text } from '@/ui/fields/fields.schema';
import type { IncidentLetter } from './incidents.api';
import { type LetterKind, type LetterResult, resultNames } from './incidents.names';
import type { LetterChange } from './letters.api';
import { type Check, type CheckKey, checkKeys, checkNames, isChecked, toChecklist } from './letters.checklist';
import { isPrinted } from './letters.logic';
import { letterRefusals } from './letters.refusals';

/** What came back: `check_…` of each line of the checklist whether it was found in what was published. */
export type ResultForm = {
  result: LetterResult | '';
  result_day: string;
  result_time: string;
  result_url: string;
  result_note: string;
} & Record<`check_${CheckKey}`, boolean>;

export const resultLabels = {
  result: 'Kết quả',
  result_day: 'Ngày',
  result_time: 'Giờ',
  result_url: 'Địa chỉ nơi đăng',
  result_note: 'Ghi chú',
} as const;

/** A letter's result as its form holds it; nothing yet is now, with nothing found. */
export function toResultForm(
  letter: Pick<IncidentLetter, 'result' | 'result_at' | 'result_url' | 'result_note' | 'checklist'>,
): ResultForm {
  const at = dayAndTimeOf(letter.result_at ?? new Date(serverNow()).toISOString());
  const checks = checkKeys.map((key) => [`check_${key}`, isChecked(letter.checklist, key)]);
  return {
    result: (letter.result as LetterResult | null) ?? '',
    result_day: at.day,
    result_time: at.time,
    result_url: letter.result_url ?? '',
    result_note: letter.result_note ?? '',
    ...(Object.fromEntries(checks) as Record<`check_${CheckKey}`, boolean>),
  };
}

/** Which lines of the checklist a result is held against: all of what is printed, of a removal only that. */
export function checksOfResult(checks: readonly Check[], result: LetterResult | ''): readonly Check[] {
  if (isPrinted(result || null)) return checks;
  return result === 'takedown' ? checks.filter(({ key }) => key === 'takedown') : [];
}

/** Names of the lines that were not found. */
export function missingFrom(form: ResultForm, checks: readonly Check[]): string[] {
  return checks.filter(({ key }) => !form[`check_${key}`]).map(({ key }) => checkNames[key]);
}

/** A result as the table takes it. */
export function resultChange(form: ResultForm, checks: readonly Check[], saved: IncidentLetter): LetterChange {
  const { result } = form;
  const before = toResultForm(saved);
  // A form knows no seconds: a moment nobody has changed stays as it is.
  const same = saved.result_at && form.result_day === before.result_day && form.result_time === before.result_time;
  const applying = checksOfResult(checks, result);
  const found = Object.fromEntries(applying.map(({ key }) => [key, form[`check_${key}`]]));
  return {
    result,
    result_at: same ? saved.result_at : momentOf(form.result_day, form.result_time),
    result_url: form.result_url.trim() || null,
    result_note: form.result_note.trim() || null,
    checklist: applying.length > 0 ? toChecklist(applying, found) : {},
  };
}

const url = text(2_000).refine(
  (value) => value.trim() === '' || /^https?:\/\/[^\s/?#]+\.\S+$/i.test(value.trim()),
  letterRefusals.correction_requests_result_url.message,
);

/** Refuses what the database would, beside the field: a full correction lacks nothing, a refusal has its reason. */
export function resultSchema(kind: LetterKind, checks: readonly Check[], letter: IncidentLetter) {
  return z
    .looseObject({
      result: z.string().min(1, 'Chọn kết quả.'),
      result_day: requiredDay('Nhập ngày của kết quả.'),
      result_time: optionalTime,
      result_url: url,
      result_note: optionalLine(3, 5_000),
    })
    .superRefine((loose, context) => {
      const form = loose as unknown as ResultForm;
      const refuse = (path: keyof ResultForm, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      const missing = missingFrom(form, checksOfResult(checks, form.result));
      if (kind === 'correction' && form.result === 'full_correction' && missing.length > 0) {
        refuse(
          'result',
          `Chưa phải «${resultNames.full_correction}»: còn thiếu ${missing.join('; ')}. Ghi là «${resultNames.partial_correction}».`,
        );
      }
      if (form.result === 'refused' && form.result_note.trim() === '') {
        refuse('result_note', letterRefusals.correction_requests_refusal_reason.message);
      }
      if (isToCome(form.result_day, form.result_time)) {
        refuse('result_day', letterRefusals.result_in_future.message);
      }
      if (form.result === 'silence' && letter.due_at && Date.parse(letter.due_at) > serverNow()) {
        refuse('result', letterRefusals.silence_before_deadline.message);
      }
    }) as unknown as z.ZodType<ResultForm, ResultForm>;
}

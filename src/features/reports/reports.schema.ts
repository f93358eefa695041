import * as z from 'zod';
import { figures, type NumberKey, numberKeys, type ReportNumbers } from '@/reference/report-figures';
import { optionalLine, recordId } from '@/ui/fields/fields.schema';
import type { ReportForm } from './reports.form';
import { type ReasonKey, reasonKeys } from './reports.names';
import { exceeding, notANumber, unexplained } from './reports.refusals';

const count = z
  .string()
  .trim()
  .refine((typed) => typed === '' || (/^\d{1,7}$/.test(typed) && Number(typed) <= 1_000_000), notANumber);

const shape = z.object({
  // Any id the database holds, also one of no version.
  id: recordId,
  ...(Object.fromEntries(numberKeys.map((key) => [key, count])) as Record<NumberKey, typeof count>),
  ...(Object.fromEntries(reasonKeys.map((key) => [`${key}_reason`, optionalLine(3, 1000)])) as Record<
    `${ReasonKey}_reason`,
    ReturnType<typeof optionalLine>
  >),
  difficulties: optionalLine(3, 20_000),
  proposals: optionalLine(3, 20_000),
});

/** Refuses what the database would, beside the field, before anything is sent; `recorded` is what stands where nothing is typed. */
export function reportSchema(recorded: ReportNumbers) {
  return shape.superRefine((form, context) => {
    const refuse = (path: keyof ReportForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const numberOf = (key: NumberKey) => (form[key] === '' ? recorded[key] : Number(form[key]));
    for (const { part, whole } of figures) {
      const reason = `${part as ReasonKey}_reason` as const;
      const isTyped = form[part] !== '' || (whole !== null && form[whole] !== '');
      if (isTyped !== (form[reason].trim() !== '')) refuse(reason, unexplained);
      if (whole && numberOf(part) > numberOf(whole)) refuse(part, exceeding);
    }
  }) satisfies z.ZodType<ReportForm>;
}

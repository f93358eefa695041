import { type NumberKey, numberKeys } from '@/reference/report-figures';
import type { Report } from './reports.api';
import { type ReasonKey, reasonKeys } from './reports.names';

/** What the form of a report holds, as typed; a number left empty is what the records say. */
export type ReportForm = Record<NumberKey | `${ReasonKey}_reason` | 'difficulties' | 'proposals', string> & {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
};

export function toForm(report: Report | null): ReportForm {
  return {
    id: report?.id ?? crypto.randomUUID(),
    ...(Object.fromEntries(numberKeys.map((key) => [key, report?.[`corrected_${key}`]?.toString() ?? ''])) as Record<
      NumberKey,
      string
    >),
    ...(Object.fromEntries(reasonKeys.map((key) => [`${key}_reason`, report?.[`${key}_reason`] ?? ''])) as Record<
      `${ReasonKey}_reason`,
      string
    >),
    difficulties: report?.difficulties ?? '',
    proposals: report?.proposals ?? '',
  };
}

const orNull = (value: string) => value.trim() || null;

/** A form as the table takes it. */
export function toRow(form: ReportForm) {
  return {
    ...Object.fromEntries(
      numberKeys.map((key) => [`corrected_${key}`, form[key].trim() === '' ? null : Number(form[key])]),
    ),
    ...Object.fromEntries(reasonKeys.map((key) => [`${key}_reason`, orNull(form[`${key}_reason`])])),
    difficulties: orNull(form.difficulties),
    proposals: orNull(form.proposals),
  };
}

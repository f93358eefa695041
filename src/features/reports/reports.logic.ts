import { numberKeys, type ReportNumbers } from '@/reference/report-figures';
import type { Report, YearRow } from './reports.api';
import { firstYear } from './reports.names';

/** The numbers a confirmed report recorded; null of a draft. */
export function confirmedNumbers(report: Report | null): ReportNumbers | null {
  if (report?.state !== 'confirmed') return null;
  return Object.fromEntries(numberKeys.map((key) => [key, report[`recorded_${key}`] ?? 0])) as ReportNumbers;
}

/** The numbers a report gives: what the records say, where they are not corrected by hand. */
export function reportedNumbers(report: Report | null, recorded: ReportNumbers): ReportNumbers {
  return Object.fromEntries(
    numberKeys.map((key) => [key, report?.[`corrected_${key}`] ?? recorded[key]]),
  ) as ReportNumbers;
}

export const sameNumbers = (one: ReportNumbers, other: ReportNumbers) =>
  numberKeys.every((key) => one[key] === other[key]);

/** The numbers as the columns in which what was looked at is confirmed. */
export function recordedColumns(numbers: ReportNumbers) {
  return Object.fromEntries(numberKeys.map((key) => [`recorded_${key}`, numbers[key]]));
}

/** How the report of an agency stands, one word for each line of the year. */
export type Standing = 'confirmed' | 'late' | 'returned' | 'overdue' | 'open' | 'ended';

export function standingOf(
  row: Pick<YearRow, 'state' | 'is_late' | 'is_returned' | 'is_overdue' | 'is_owed'>,
): Standing {
  if (row.state === 'confirmed') return row.is_late ? 'late' : 'confirmed';
  if (!row.is_owed) return 'ended';
  if (row.is_returned) return 'returned';
  return row.is_overdue ? 'overdue' : 'open';
}

/** Years a report can be of, the newest first; the next one begins on 15/12. */
export function offeredYears(today: string): number[] {
  const year = Number(today.slice(0, 4));
  const last = today.slice(5) >= '12-15' ? year + 1 : year;
  return Array.from({ length: last - firstYear + 1 }, (_, i) => last - i);
}

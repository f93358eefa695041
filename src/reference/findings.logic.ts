import { overdueText } from './deadlines.logic';
import type { Finding } from './findings.api';

const day = 24 * 60 * 60_000;

/** How late a finding is at a moment, or, where the law names no time, how long it has stood. */
export function howLate({ since, due_at, done_at }: Pick<Finding, 'since' | 'due_at' | 'done_at'>, at: Date): string {
  if (due_at === null) {
    const days = Math.floor((at.getTime() - Date.parse(since)) / day);
    return days < 1 ? 'Dưới 1 ngày' : `Đã ${days} ngày`;
  }
  return done_at === null ? overdueText(due_at, at) : overdueText(due_at, new Date(done_at)).replace('Quá hạn', 'Muộn');
}

/** The moment findings are told of: the end of a day, or now. */
export const momentOf = (asOf: string | null, now: number): Date =>
  asOf === null ? new Date(now) : new Date(Math.min(now, Date.parse(`${asOf}T24:00:00+07:00`)));

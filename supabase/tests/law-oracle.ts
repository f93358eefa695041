// Deadlines counted a second time, without the database: plain arithmetic over days since 1970, in Vietnam.
import { rules } from './law-table.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Vietnam is seven hours ahead of UTC, without summer time. */
const ahead = 7 * hour;
const dayOf = (moment: number) => Math.floor((moment + ahead) / day);
export const startOf = (dayNumber: number) => dayNumber * day - ahead;

export interface LawCase {
  code: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  agency: string | null;
  press: string | null;
  /** A day by its number. */
  nextIssue: number | null;
}

export interface Circumstances {
  /** Days that differ from the week, by number: whether nobody works. */
  special: ReadonlyMap<number, boolean>;
  atOnceHours: number;
}

export interface Verdict {
  binds: boolean;
  regime: string | null;
  dueAt: number | null;
  isPolicy: boolean | null;
}

/** What the law says of a case. */
export function judge(
  { code, startsAt, agency, press, nextIssue }: LawCase,
  { special, atOnceHours }: Circumstances,
): Verdict {
  const today = dayOf(startsAt);
  const [rule, ...more] = rules.filter(
    (each) =>
      each.code === code &&
      each.from <= today &&
      today <= each.until &&
      each.agencies.includes(agency ?? '') &&
      (each.press === null || each.press.includes(press ?? '')),
  );
  if (more.length > 0) throw new Error(`two rules for ${code}`);
  if (!rule) return { binds: false, regime: null, dueAt: null, isPolicy: null };

  // 01/01/1970 was a Thursday.
  const isOff = (number: number) => special.get(number) ?? (number + 3) % 7 >= 5;
  const { count } = rule;
  const dueAt = () => {
    if (count === 'no time') return null;
    if (count === 'at once') return startsAt + atOnceHours * hour;
    if (count === 'next issue') return nextIssue !== null && nextIssue >= today ? startOf(nextIssue + 1) : null;
    if ('hours' in count) return startsAt + count.hours * hour;
    let last = today;
    if ('months' in count) {
      const from = new Date(today * day);
      const month = from.getUTCMonth() + count.months;
      const lastOf = (ofMonth: number) => Date.UTC(from.getUTCFullYear(), ofMonth + 1, 0) / day;
      if (count.whole) last = lastOf(month - 1);
      else last = Math.min(Date.UTC(from.getUTCFullYear(), month, from.getUTCDate()) / day, lastOf(month));
    } else if ('days' in count) {
      last += count.days;
      while (count.movesOn && isOff(last)) last += 1;
    } else {
      for (let left = count.workingDays; left > 0; ) {
        last += 1;
        if (!isOff(last)) left -= 1;
      }
    }
    return startOf(last + 1);
  };
  return { binds: true, regime: rule.regime, dueAt: dueAt(), isPolicy: rule.regime === null || count === 'at once' };
}

import { formatDate, formatWeekday } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import type { DayRow, SpecialDay } from './days-off.api';

/** Days in a row of one name, told once. */
export interface DaysOff {
  name: string;
  days: string;
  isOff: boolean;
  unsure: string | null;
}

/** The days of a year in words, those in a row together. */
export function tellDaysOff(days: readonly SpecialDay[]): DaysOff[] {
  const runs: { first: SpecialDay; last: SpecialDay }[] = [];
  for (const day of days) {
    const open = runs.at(-1);
    if (open && follows(open.last, day)) open.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => ({
    name: first.name,
    days: first === last ? formatWeekday(first.day) : `${formatDate(first.day)} – ${formatDate(last.day)}`,
    isOff: first.is_off,
    unsure: first.unsure_note,
  }));
}

const follows = (one: SpecialDay, next: SpecialDay) =>
  next.day === addDays(one.day, 1) &&
  next.name === one.name &&
  next.is_off === one.is_off &&
  next.unsure_note === one.unsure_note;

/** Month and day of the holidays that fall on the same date every year (Labour Code 2019 art. 112). */
const fixed = ['01-01', '04-30', '05-01', '09-02', '11-24'];

/** Of the holidays of fixed date of the year before, those that a year does not have yet, as days of that year. */
export function fixedDaysMissing(
  year: string,
  before: readonly SpecialDay[],
  days: readonly SpecialDay[],
): Omit<DayRow, 'id'>[] {
  return before
    .filter(({ day, is_off }) => is_off && fixed.includes(day.slice(5)))
    .map(({ day, name, is_off, unsure_note }) => ({ day: year + day.slice(4), name, is_off, unsure_note }))
    .filter(({ day }) => !days.some((present) => present.day === day));
}

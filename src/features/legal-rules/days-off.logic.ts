import { formatDate, formatWeekday } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import type { DayOff } from './legal-rules.api';

/** Days in a row of one name, told once. */
export interface DaysOff {
  name: string;
  days: string;
  isOff: boolean;
  unsure: string | null;
}

/** The days of a year in words, those in a row together. */
export function tellDaysOff(days: readonly DayOff[]): DaysOff[] {
  const runs: { first: DayOff; last: DayOff }[] = [];
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

const follows = (one: DayOff, next: DayOff) =>
  next.day === addDays(one.day, 1) &&
  next.name === one.name &&
  next.is_off === one.is_off &&
  next.unsure_note === one.unsure_note;

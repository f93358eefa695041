import dayjs from 'dayjs';
import { formatDate, formatTimeOf, formatWeekday, today } from '@/lib/dates';
import { momentOf } from '@/lib/local-time';
import { addDays } from '@/lib/typed-date';
import { dueText } from '@/reference/deadlines.logic';
import type { CalendarRow } from './calendar.api';

/** The weeks, Monday to Sunday, that hold the month of a day; every day yyyy-MM-dd. */
export function weeksOf(day: string): string[][] {
  const { first, last } = monthOf(day);
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  }
  return weeks;
}

/** The Monday of a day's week. */
export const mondayOf = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export const isWeekend = (day: string) => addDays(mondayOf(day), 5) <= day;

/** The first and the last day of the month of a day. */
export function monthOf(day: string) {
  const first = `${day.slice(0, 7)}-01`;
  return { first, last: dayjs(first).endOf('month').format('YYYY-MM-DD') };
}

/** The same day so many months on; of a shorter month its last day. */
export const addMonths = (day: string, months: number) => dayjs(day).add(months, 'month').format('YYYY-MM-DD');

/** «Tháng 11/2026». */
export const monthName = (day: string) => `Tháng ${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** «Thứ Hai, 25/11/2026», where it begins a line. */
export function dayName(day: string): string {
  const name = formatWeekday(day);
  return name[0]?.toUpperCase() + name.slice(1);
}

/** The first and the last day of Vietnam on which something is. */
export function daysOf({ starts_at, ends_at }: Pick<CalendarRow, 'starts_at' | 'ends_at'>) {
  const [start, end] = [Date.parse(starts_at), Date.parse(ends_at)];
  // The end is exclusive: what ends with a day is of that day.
  return { first: today(new Date(start)), last: today(new Date(Math.max(start, end - 1))) };
}

/** What is on each day between two, whole days first; a day without anything is left out. */
export function groupByDay(rows: readonly CalendarRow[], from: string, to: string): Map<string, CalendarRow[]> {
  const days = new Map<string, CalendarRow[]>();
  for (const row of rows) {
    const { first, last } = daysOf(row);
    for (let day = first > from ? first : from; day <= last && day <= to; day = addDays(day, 1)) {
      days.set(day, [...(days.get(day) ?? []), row]);
    }
  }
  const inOrder = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    inOrder.map(([day, ofDay]) => [day, [...wholeDaysOf(ofDay), ...ofDay.filter((row) => !row.is_all_day)]]),
  );
}

const wholeDaysOf = (rows: readonly CalendarRow[]) => rows.filter(({ is_all_day }) => is_all_day);

/** Not done, and its time has passed. */
export const isOverdue = (row: CalendarRow, now: number) => row.is_due && Date.parse(row.ends_at) <= now;

/** When on a day something is: «cả ngày», «trước 14:30 ngày 24/11/2026», «08:00 – 11:30». */
export function timeText(row: CalendarRow): string {
  if (row.is_due) return `Hạn ${dueText(row.ends_at)}`;
  const { first, last } = daysOf(row);
  if (row.is_all_day) return first === last ? 'Cả ngày' : `${formatDate(first)} – ${formatDate(last)}`;
  const [start, end] = [formatTimeOf(row.starts_at), formatTimeOf(row.ends_at)];
  if (row.starts_at === row.ends_at) return start;
  return first === last ? `${start} – ${end}` : `${start} ngày ${formatDate(first)} – ${end} ngày ${formatDate(last)}`;
}

/** The same in a square of the month: a time, or nothing of what has the whole day. */
export function shortTime(row: CalendarRow, day: string): string {
  return row.is_all_day || daysOf(row).first !== day ? '' : formatTimeOf(row.starts_at);
}

/** When the day (yyyy-MM-dd) is over, in milliseconds. */
export const endOfDay = (day: string) => Date.parse(momentOf(addDays(day, 1)));

/** The first and the last day a month is shown with: whole weeks. */
export function shownDays(day: string) {
  const weeks = weeksOf(day);
  return { from: weeks[0]?.[0] ?? day, to: weeks.at(-1)?.[6] ?? day };
}

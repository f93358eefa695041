import { formatDate, formatTimeOf, today } from './dates';
import { addDays } from './typed-date';

// Days and times as people write them, and the moments they mean. Vietnam has kept UTC+7 since 1975.

/** The moment (ISO) of a time (HH:mm) on a day (yyyy-MM-dd) in Asia/Ho_Chi_Minh; without a time, the start of that day. */
export function momentOf(day: string, time = ''): string {
  return new Date(`${day}T${time || '00:00'}:00+07:00`).toISOString();
}

/** The moment at which a term ends, exclusive; without a time, as its last day ends. */
export function endMomentOf(day: string, time = ''): string {
  return time === '' ? momentOf(addDays(day, 1)) : momentOf(day, time);
}

export interface DayAndTime {
  day: string;
  /** HH:mm, or '' for the start of the day (of an end: for its end). */
  time: string;
}

/** The day and time a moment falls on in Asia/Ho_Chi_Minh. */
export function dayAndTimeOf(moment: string): DayAndTime {
  return { day: today(new Date(moment)), time: formatTimeOf(moment) };
}

/** The same of a beginning: midnight is no time but the start of the day. */
export function startOf(moment: string): DayAndTime {
  const { day, time } = dayAndTimeOf(moment);
  return { day, time: time === '00:00' ? '' : time };
}

/** The same of an end, which is exclusive: midnight is the end of the day before. */
export function endOf(moment: string): DayAndTime {
  const { day, time } = dayAndTimeOf(moment);
  return time === '00:00' ? { day: addDays(day, -1), time: '' } : { day, time };
}

/** Since when something holds: «24/11/2026», «14:30 ngày 24/11/2026». */
export function formatSince(moment: string): string {
  const { day, time } = startOf(moment);
  return time === '' ? formatDate(day) : `${time} ngày ${formatDate(day)}`;
}

/** What was typed as a time (14:30, 14h30, 14h, 1430) as HH:mm; null when it is no time of a day. */
export function parseTime(typed: string): string | null {
  const text = typed.trim();
  const match = /^(\d{1,2})[:h.](\d{2})$/i.exec(text) ?? /^(\d{1,2})h()$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [hour = '', minute = ''] = match.slice(1);
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : null;
}

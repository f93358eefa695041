import { formatDate, today } from '@/lib/dates';
import { dayAndTimeOf, momentOf, parseTime } from '@/lib/local-time';

/** Who may speak: for which agency, on what, when; all of it stands in the address. */
export interface Question {
  /** Code of the agency; '' = any. */
  agency: string;
  /** Words of the matter; '' = any. */
  about: string;
  /** The moment (ISO); null = now, whenever that is. */
  at: string | null;
}

export function readQuestion(search: URLSearchParams): Question {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(search.get('luc') ?? '') ?? [];
  const isMoment = day && time && !Number.isNaN(Date.parse(`${day}T${time}Z`));
  return {
    agency: search.get('co-quan')?.trim().toUpperCase() ?? '',
    about: search.get('ve')?.trim() ?? '',
    at: isMoment ? momentOf(day, time) : null,
  };
}

export function writeQuestion({ agency, about, at }: Question): URLSearchParams {
  const search = new URLSearchParams();
  if (agency) search.set('co-quan', agency);
  if (about) search.set('ve', about);
  if (at) {
    const { day, time } = dayAndTimeOf(at);
    search.set('luc', `${day}T${time}`);
  }
  return search;
}

/** What was typed as day (yyyy-MM-dd) and time: a moment, null for now, or why it is neither. */
export function momentTyped(day: string | null, time: string): { at: string | null } | { error: string } {
  const typedTime = time.trim();
  if (day === '' && typedTime === '') return { at: null };
  if (day === null) return { error: 'Ngày chưa đúng, nhập dạng 24/11/2026.' };
  // A day has many moments, and who may speak changes within it.
  const clock = parseTime(typedTime);
  if (clock === null) return { error: typedTime ? 'Giờ chưa đúng, nhập dạng 14:30.' : 'Nhập cả giờ, ví dụ 14:30.' };
  return { at: momentOf(day || today(), clock) };
}

/** A moment as day and time are typed. */
export function typedMoment(at: string | null): { day: string; time: string } {
  if (at === null) return { day: '', time: '' };
  const { day, time } = dayAndTimeOf(at);
  return { day: formatDate(day), time };
}

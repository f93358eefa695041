import { addDays } from '@/lib/typed-date';
import type { DayRow, SpecialDay } from './days-off.api';

/** What a form of days off holds: one day, or several in a row of one name. */
export type DayForm = {
  /** Made by the browser: a repeated save is the same days. */
  id: string;
  /** yyyy-MM-dd */
  from_day: string;
  /** '' = that one day. */
  to_day: string;
  name: string;
  /** off, or worked: a Saturday or Sunday on which offices work in lieu. */
  is_off: string;
  unsure_note: string;
};

export const fieldLabels: Record<Exclude<keyof DayForm, 'id'>, string> = {
  from_day: 'Ngày',
  to_day: 'Đến hết ngày',
  name: 'Tên ngày',
  is_off: 'Ngày này cơ quan',
  unsure_note: 'Điều chưa đối chiếu được với thông báo nghỉ',
};

export const offNames: Record<string, string> = { off: 'nghỉ', worked: 'làm việc (làm bù)' };

export const emptyForm = (): DayForm => ({
  id: crypto.randomUUID(),
  from_day: '',
  to_day: '',
  name: '',
  is_off: 'off',
  unsure_note: '',
});

/** A day as a form holds it. */
export const toForm = ({ id, day, name, is_off, unsure_note }: SpecialDay): DayForm => ({
  id,
  from_day: day,
  to_day: '',
  name,
  is_off: is_off ? 'off' : 'worked',
  unsure_note: unsure_note ?? '',
});

/** More days in a row than any holiday has are a slip of the pen. */
export const longestSpan = 31;

/** The days of a span, its last one included; those of one that runs backwards or too long are none. */
export function daysOf({ from_day, to_day }: Pick<DayForm, 'from_day' | 'to_day'>): string[] {
  const last = to_day || from_day;
  const days: string[] = [];
  for (let day = from_day; day <= last && days.length <= longestSpan; day = addDays(day, 1)) days.push(day);
  return days.length > longestSpan ? [] : days;
}

/** A form as the table takes it, a row a day; one day has the form's id, several have theirs from it. */
export function toRows(form: DayForm): DayRow[] {
  const days = daysOf(form);
  return days.map((day, index) => ({
    id: days.length === 1 ? form.id : form.id.slice(0, -2) + index.toString(16).padStart(2, '0'),
    day,
    name: form.name.trim(),
    is_off: form.is_off === 'off',
    unsure_note: form.unsure_note.trim() || null,
  }));
}

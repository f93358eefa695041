import { formatDate, formatDayOf, formatTimeOf, formatWeekday, today } from '@/lib/dates';

/** One step of the count, as the database function legal_deadline tells it. */
export type DeadlineStep =
  | { step: 'start' | 'due'; at: string }
  | { step: 'hours' | 'follow_up'; amount: number }
  | { step: 'first_day' | 'moved'; on: string }
  | { step: 'last_day' | 'working_day' | 'last_day_of_months'; on: string; amount: number }
  | { step: 'off'; on: string; why: string }
  | { step: 'next_issue'; on: string | null };

const dayBefore = (moment: string) => today(new Date(Date.parse(moment) - 1));

/** A moment by which something is due: «trước 14:30 ngày 24/11/2026», «hết ngày 24/11/2026». */
export function dueText(moment: string): string {
  // A count from the last moment of a day ends with one: with that day.
  const dueAt = new Date(Math.ceil(Date.parse(moment) / 1000) * 1000).toISOString();
  return formatTimeOf(dueAt) === '00:00' && Date.parse(dueAt) % 60_000 === 0
    ? `hết ngày ${formatDate(dayBefore(dueAt))}`
    : `trước ${formatTimeOf(dueAt)} ngày ${formatDayOf(dueAt)}`;
}

/** With the day of the week: «14:30 thứ Hai, 23/11/2026». */
export function momentText(moment: string): string {
  return `${formatTimeOf(moment)} ${formatWeekday(today(new Date(moment)))}`;
}

export type DeadlineState = 'met' | 'late' | 'overdue' | 'soon' | 'ahead';

const soon = 24 * 60 * 60_000;

/** Where a deadline stands now, or how it was kept once done. */
export function deadlineState(dueAt: string, now: Date, doneAt?: string | null): DeadlineState {
  const due = Date.parse(dueAt);
  if (doneAt) return Date.parse(doneAt) <= due ? 'met' : 'late';
  if (now.getTime() > due) return 'overdue';
  return due - now.getTime() <= soon ? 'soon' : 'ahead';
}

const hour = 60 * 60_000;

/** How long something is past its time: «Quá hạn 3 ngày», «Quá hạn 5 giờ»; a part of an hour is not counted. */
export function overdueText(dueAt: string, now: Date): string {
  const hours = Math.floor((now.getTime() - Date.parse(dueAt)) / hour);
  if (hours < 1) return 'Quá hạn';
  return hours < 24 ? `Quá hạn ${hours} giờ` : `Quá hạn ${Math.floor(hours / 24)} ngày`;
}

/** The count in sentences; days in a row that are told alike are told once. */
export function tellSteps(steps: readonly DeadlineStep[], event: string): string[] {
  return groups(steps).map(([first, last]) => tell(first, last, event));
}

/** Whether days were counted, for which the Civil Code says how. */
export function countsDays(steps: readonly DeadlineStep[]): boolean {
  return steps.some(({ step }) => ['last_day', 'working_day', 'last_day_of_months'].includes(step));
}

function groups(steps: readonly DeadlineStep[]): [first: DeadlineStep, last: DeadlineStep][] {
  const found: [DeadlineStep, DeadlineStep][] = [];
  for (const step of steps) {
    const open = found.at(-1);
    if (open && alike(open[1], step)) open[1] = step;
    else found.push([step, step]);
  }
  return found;
}

const isWeekend = (why: string) => why === 'Thứ Bảy' || why === 'Chủ nhật';

function alike(one: DeadlineStep, other: DeadlineStep): boolean {
  if (one.step === 'working_day') return other.step === 'working_day';
  return (
    one.step === 'off' &&
    other.step === 'off' &&
    (one.why === other.why || (isWeekend(one.why) && isWeekend(other.why)))
  );
}

function tell(first: DeadlineStep, last: DeadlineStep, event: string): string {
  switch (first.step) {
    case 'start':
      return `${event}: ${momentText(first.at)}.`;
    case 'hours':
      return first.amount < 0 ? `Lùi lại ${-first.amount} giờ.` : `Thêm ${first.amount} giờ liên tục, kể cả ngày nghỉ.`;
    case 'follow_up':
      return `Phải làm ngay; luật không định số giờ. Tỉnh nhắc việc sau ${first.amount} giờ.`;
    case 'next_issue':
      return first.on ? `Số ra gần nhất: ${formatWeekday(first.on)}.` : 'Chưa biết ngày ra số gần nhất.';
    case 'first_day':
      return `Không tính ngày xảy ra; ngày thứ nhất là ${formatWeekday(first.on)}.`;
    case 'last_day':
      return `Ngày thứ ${first.amount}: ${formatWeekday(first.on)}.`;
    case 'last_day_of_months':
      return `Hết ${first.amount} tháng: ${formatWeekday(first.on)}.`;
    case 'working_day':
      return last.step === 'working_day' && last !== first
        ? `Ngày làm việc thứ ${first.amount} đến thứ ${last.amount}: ${formatWeekday(first.on)} đến ${formatWeekday(last.on)}.`
        : `Ngày làm việc thứ ${first.amount}: ${formatWeekday(first.on)}.`;
    case 'off':
      return last.step === 'off' && last !== first
        ? `Nghỉ: ${formatWeekday(first.on)} đến ${formatWeekday(last.on)}${reason(first.why)}.`
        : `Nghỉ: ${formatWeekday(first.on)}${reason(first.why)}.`;
    case 'moved':
      return `Ngày cuối là ngày nghỉ nên lùi đến ngày làm việc tiếp theo: ${formatWeekday(first.on)}.`;
    case 'due':
      return `Hạn: ${dueText(first.at)}.`;
  }
}

const reason = (why: string) => (isWeekend(why) ? '' : ` (${why})`);

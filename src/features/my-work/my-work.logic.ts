import { today } from '@/lib/dates';
import { momentOf } from '@/lib/local-time';
import { addDays } from '@/lib/typed-date';

export const groupNames = {
  overdue: 'Quá hạn',
  today: 'Đến hạn hôm nay',
  soon: 'Trong 3 ngày tới',
  later: 'Sau đó',
  undated: 'Không có hạn',
} as const;
export type WorkGroup = keyof typeof groupNames;

/** The moments at which «hôm nay» and the three days after it end, counted in Vietnam. */
export function dayEnds(now: Date) {
  const day = today(now);
  return { today: Date.parse(momentOf(addDays(day, 1))), soon: Date.parse(momentOf(addDays(day, 4))) };
}

/** When something is to be done, seen from now. What is due as a day ends is due on that day. */
export function groupOf(dueAt: string | null, now: Date): WorkGroup {
  if (dueAt === null) return 'undated';
  const due = Date.parse(dueAt);
  const ends = dayEnds(now);
  if (due <= now.getTime()) return 'overdue';
  if (due <= ends.today) return 'today';
  return due <= ends.soon ? 'soon' : 'later';
}

/** Work under the headings of its time; a heading without any is left out. */
export function groupWork<Work extends { due_at: string | null }>(work: readonly Work[], now: Date) {
  return (Object.keys(groupNames) as WorkGroup[])
    .map((group) => ({ group, works: work.filter(({ due_at }) => groupOf(due_at, now) === group) }))
    .filter(({ works }) => works.length > 0);
}

import type { Course, CourseRow } from './courses.api';

const hour = 3_600_000;

type Timed = Pick<Course, 'state' | 'starts_at' | 'ends_at' | 'registration_until'>;

/** Whether people of the invited can be registered at a moment (milliseconds); as private.check_new_attendance. */
export function isOpen(
  { state, registration_until }: Pick<Timed, 'state' | 'registration_until'>,
  now: number,
): boolean {
  return state === 'announced' && registration_until !== null && now <= Date.parse(registration_until);
}

/** When the room opens: from then on people are marked; as private.takes_attendance. */
export const opensAt = ({ starts_at }: Pick<Timed, 'starts_at'>) => Date.parse(starts_at) - hour;

export function takesAttendance(course: Timed, now: number): boolean {
  return course.state === 'held' || (course.state === 'announced' && now >= opensAt(course));
}

/** Whether the code is shown; as private.shows_code. */
export function showsCode(course: Timed, now: number): boolean {
  return takesAttendance(course, now) && now < Date.parse(course.ends_at);
}

/** What can be done about a course by who runs it, the next step first. */
export type CourseStep =
  | 'announce'
  | 'hold'
  | 'hold_late'
  | 'attendance'
  | 'code'
  | 'results'
  | 'close'
  | 'reopen'
  | 'cancel';

/** What is left to say of who takes part. */
interface Open {
  unmarked: number;
  unjudged: number;
}

export function stepsOf(course: Timed, now: number, { unmarked, unjudged }: Open): CourseStep[] {
  const hasBegun = now >= Date.parse(course.starts_at);
  switch (course.state) {
    case 'planned':
      return hasBegun ? ['hold_late', 'cancel'] : ['announce', 'cancel'];
    case 'announced':
      return [
        ...(showsCode(course, now) ? (['code'] as const) : []),
        ...(takesAttendance(course, now) ? (['attendance'] as const) : []),
        ...(hasBegun ? (['hold'] as const) : []),
        'cancel',
      ];
    case 'held':
      return [
        ...(showsCode(course, now) ? (['code'] as const) : []),
        ...(unmarked > 0
          ? (['attendance', 'results', 'close'] as const)
          : unjudged > 0
            ? (['results', 'attendance', 'close'] as const)
            : (['close', 'results', 'attendance'] as const)),
      ];
    case 'closed':
      return ['reopen'];
    default:
      return [];
  }
}

/** Lines of the plan under their years, in the order given. */
export function groupByYear(rows: readonly CourseRow[]): [year: number, rows: CourseRow[]][] {
  const years = new Map<number, CourseRow[]>();
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row]);
  return [...years];
}

// Courses and people at them the tests write, complete and valid until a test makes them otherwise.
import { randomUUID } from 'node:crypto';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

export const courses = 'public.training_courses';
export const people = 'public.training_attendances';

/** A course of Sở TT&TT in ten days, to which Sở Y tế and Long Xuyên are invited. */
export function course(changes: Row = {}): Row {
  return {
    id: randomUUID(),
    agency_id: agencyId('STTTT'),
    plan_number: '12/KH-STTTT',
    plan_date: day(-20),
    title: 'Tập huấn kỹ năng phát ngôn',
    place: 'Hội trường Sở',
    remote_points: ['Điểm cầu Long Xuyên', 'Điểm cầu Châu Đốc'],
    starts_at: hours(240),
    ends_at: hours(244),
    registration_until: hours(192),
    capacity: 50,
    invited_agency_ids: [agencyId('SYT'), agencyId('H883')],
    ...changes,
  };
}

/** A course that has been held two days ago and is recorded now. */
export function past(changes: Row = {}): Row {
  return course({ state: 'held', starts_at: hours(-48), ends_at: hours(-44), registration_until: null, ...changes });
}

/** Somebody of Sở Y tế. */
export function person(course_id: unknown, changes: Row = {}): Row {
  return {
    id: randomUUID(),
    course_id,
    agency_id: agencyId('SYT'),
    full_name: 'Lê Thị Học Viên',
    position: 'Chánh Văn phòng Sở',
    phone: '02963852468',
    ...changes,
  };
}

/** A course announced by the supervisor of the province, as whom one then acts. */
export async function announced(session: Session, changes: Row = {}): Promise<Row> {
  await session.become('giamsat');
  const { id } = await session.insert(courses, course(changes));
  await alter(session, 'training_courses', id, { state: 'announced' });
  return session.row(`select * from ${courses} where id = $1`, [id]);
}

/** Moves an announced course to where it began ten minutes ago; one acts as the supervisor again. */
export async function begin(session: Session, id: unknown, changes: Row = {}): Promise<void> {
  await session.become('operator');
  const moved = { starts_at: hours(-1 / 6), ends_at: hours(4), registration_until: hours(-24), ...changes };
  await alter(session, 'training_courses', id, moved);
  await session.become('giamsat');
}

/** A course under way with somebody of Sở Y tế registered. */
export async function underWay(session: Session): Promise<{ id: unknown; registered: Row }> {
  const { id } = await announced(session);
  await session.become('syt');
  const registered = await session.insert(people, person(id));
  await begin(session, id);
  return { id, registered };
}

/** A course held with one person there; nothing else is missing before it can be closed but the result. */
export async function held(session: Session): Promise<{ id: unknown; present: Row }> {
  await session.become('giamsat');
  const { id } = await session.insert(courses, past());
  return { id, present: await session.insert(people, person(id)) };
}

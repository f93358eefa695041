import type { Person } from './attendances.api';
import type { CheckInRow } from './check-in.api';
import type { Course, CourseRow } from './courses.api';
import type { UntrainedRow } from './untrained.api';

const id = (end: string) => `00000000-0000-4000-8000-0000000${end}`;

/** The agencies of the tests, as reference data has them. */
export const agencies = [
  {
    id: id('0a001'),
    code: 'UBND-TINH',
    kind: 'province',
    name: 'Ủy ban nhân dân tỉnh An Giang',
    short_name: 'UBND tỉnh',
    parent_id: null,
  },
  { id: id('0a002'), code: 'SYT', kind: 'department', name: 'Sở Y tế', short_name: 'Sở Y tế', parent_id: id('0a001') },
  {
    id: id('0a003'),
    code: 'SGDDT',
    kind: 'department',
    name: 'Sở Giáo dục và Đào tạo',
    short_name: 'Sở GD&ĐT',
    parent_id: id('0a001'),
  },
].map((agency) => ({ ...agency, successor_id: null, dissolved_on: null }));

export const healthId = id('0a002');
export const educationId = id('0a003');

/** A moment so many hours from now, ISO. */
export const hours = (fromNow: number) => new Date(Date.now() + fromNow * 3_600_000).toISOString();

/** A course of the province in ten days, announced, to which Sở Y tế is invited; three of four seats are taken. */
export function course(changes: Partial<Course> = {}): Course {
  return {
    id: id('0f001'),
    agency_id: id('0a001'),
    plan_number: '190/KH-UBND',
    plan_date: '2026-04-18',
    title: 'Tập huấn kỹ năng phát ngôn',
    topics: 'Trả lời phỏng vấn',
    lecturers: null,
    place: 'Hội trường UBND tỉnh',
    remote_points: ['Điểm cầu Châu Đốc'],
    starts_at: hours(240),
    ends_at: hours(244),
    registration_until: hours(192),
    capacity: 4,
    invited_agency_ids: [healthId],
    materials: null,
    state: 'announced',
    is_recorded_late: false,
    closed_at: null,
    reopen_reason: null,
    cancel_reason: null,
    cancelled_at: null,
    is_demo: false,
    year: 2026,
    search: null,
    created_at: hours(-24),
    created_by: null,
    updated_at: hours(-24),
    updated_by: null,
    version: 3,
    seats_taken: 3,
    agency: {
      id: id('0a001'),
      code: 'UBND-TINH',
      kind: 'province',
      name: 'Ủy ban nhân dân tỉnh An Giang',
      short_name: 'UBND tỉnh',
      symbol: 'UBND',
    },
    ...changes,
  };
}

/** The same course as it is held: it began an hour ago. */
export const underWay = (changes: Partial<Course> = {}) =>
  course({ starts_at: hours(-1), ends_at: hours(3), registration_until: hours(-24), ...changes });

/** Somebody of Sở Y tế at that course, registered. */
export function person(name: string, changes: Partial<Person> = {}): Person {
  return {
    id: id(`1${[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9000, 7) + 1000}`),
    course_id: id('0f001'),
    agency_id: healthId,
    spokesperson_id: null,
    full_name: name,
    position: 'Chuyên viên',
    phone: null,
    email: null,
    point: null,
    is_walk_in: false,
    attended: null,
    marked_how: null,
    marked_at: null,
    result: null,
    certificate_number: null,
    certified_on: null,
    note: null,
    withdraw_reason: null,
    withdrawn_at: null,
    is_demo: false,
    version: 1,
    agency: { id: healthId, code: 'SYT', name: 'Sở Y tế', short_name: 'Sở Y tế', sort_order: 20 },
    ...changes,
  };
}

/** A line of the plan. */
export function courseRow(title: string, changes: Partial<CourseRow> = {}): CourseRow {
  return {
    id: id('0f001'),
    agency_id: id('0a001'),
    agency_short_name: 'UBND tỉnh',
    plan_number: '190/KH-UBND',
    plan_date: '2026-04-18',
    title,
    place: 'Hội trường UBND tỉnh',
    starts_at: '2026-05-08T00:30:00Z',
    ends_at: '2026-05-08T04:30:00Z',
    registration_until: hours(24),
    capacity: 40,
    state: 'announced',
    is_recorded_late: false,
    year: 2026,
    invited_count: 2,
    registered_count: 3,
    present_count: 0,
    is_invited: false,
    own_count: 0,
    is_demo: false,
    sort_key: '2026-05-08 07:30:00+07',
    ...changes,
  };
}

/** Somebody of Sở Y tế, as the code of the room tells it. */
export function checkInRow(name: string | null, changes: Partial<CheckInRow> = {}): CheckInRow {
  return {
    course_id: id('0f001'),
    course_title: 'Tập huấn kỹ năng phát ngôn',
    place: 'Hội trường UBND tỉnh',
    points: ['Điểm cầu Châu Đốc'],
    agency_id: healthId,
    agency_short_name: 'Sở Y tế',
    attendance_id: name && person(name).id,
    full_name: name,
    position: name && 'Chuyên viên',
    point: null,
    attended: null,
    marked_at: null,
    ...changes,
  };
}

/** Somebody not trained for twelve months. */
export function untrained(full_name: string, changes: Partial<UntrainedRow> = {}): UntrainedRow {
  return {
    id: person(full_name).id,
    agency_id: healthId,
    agency_short_name: 'Sở Y tế',
    kind: 'standing',
    full_name,
    position: 'Chánh Văn phòng Sở',
    official_phone: '02963957049',
    official_email: 'phatngon.syt@angiang.gov.vn',
    valid_from: '2024-01-01',
    last_trained_on: null,
    registered_for: null,
    registered_on: null,
    is_demo: false,
    ...changes,
  };
}

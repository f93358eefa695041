import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { areAll, joinIds, splitIds } from '@/reference/agency-ids';
import type { Course } from './courses.api';

/** What a form of a course holds: text as typed, days as yyyy-MM-dd, nothing is ''. */
export type CourseForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  agency_id: string;
  plan_number: string;
  plan_date: string;
  title: string;
  topics: string;
  lecturers: string;
  place: string;
  /** One a line. */
  remote_points: string;
  starts_day: string;
  starts_time: string;
  /** '' = the day it starts. */
  ends_day: string;
  ends_time: string;
  until_day: string;
  until_time: string;
  capacity: string;
  /** Every agency below, or those chosen. */
  invites: 'all' | 'some';
  /** Ids of agencies, joined by commas. */
  invited: string;
  materials: string;
  /** It has been held already, and is recorded afterwards. */
  was_held: boolean;
};

export function emptyForm(agencyId: string): CourseForm {
  return {
    id: crypto.randomUUID(),
    agency_id: agencyId,
    plan_number: '',
    plan_date: '',
    title: '',
    topics: '',
    lecturers: '',
    place: '',
    remote_points: '',
    starts_day: '',
    starts_time: '',
    ends_day: '',
    ends_time: '',
    until_day: '',
    until_time: '',
    capacity: '',
    invites: 'all',
    invited: '',
    materials: '',
    was_held: false,
  };
}

/** A course as a form holds it; `below` are the agencies that «all» stands for. */
export function toForm(course: Course, below: readonly string[]): CourseForm {
  const starts = dayAndTimeOf(course.starts_at);
  const ends = dayAndTimeOf(course.ends_at);
  const until = course.registration_until ? dayAndTimeOf(course.registration_until) : { day: '', time: '' };
  const invitesAll = areAll(course.invited_agency_ids, below);
  return {
    id: course.id,
    agency_id: course.agency_id,
    plan_number: course.plan_number,
    plan_date: course.plan_date,
    title: course.title,
    topics: course.topics ?? '',
    lecturers: course.lecturers ?? '',
    place: course.place,
    remote_points: course.remote_points.join('\n'),
    starts_day: starts.day,
    starts_time: starts.time,
    ends_day: ends.day === starts.day ? '' : ends.day,
    ends_time: ends.time,
    until_day: until.day,
    until_time: until.time,
    capacity: course.capacity === null ? '' : String(course.capacity),
    invites: invitesAll ? 'all' : 'some',
    invited: invitesAll ? '' : joinIds(course.invited_agency_ids),
    materials: course.materials ?? '',
    was_held: false,
  };
}

/** Points as typed, one a line, each once. */
export function pointsOf(typed: string): string[] {
  return [...new Set(typed.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')))].filter(Boolean);
}

/** A form as the table takes it. */
export function toRow(form: CourseForm, below: readonly string[]) {
  const orNull = (value: string) => value.trim() || null;
  const line = (value: string) => value.trim().replace(/\s+/g, ' ');
  return {
    id: form.id,
    agency_id: form.agency_id,
    plan_number: line(form.plan_number),
    plan_date: form.plan_date,
    title: line(form.title),
    topics: orNull(form.topics),
    lecturers: orNull(form.lecturers),
    place: line(form.place),
    remote_points: pointsOf(form.remote_points),
    starts_at: momentOf(form.starts_day, form.starts_time),
    ends_at: momentOf(form.ends_day || form.starts_day, form.ends_time),
    registration_until: form.until_day ? momentOf(form.until_day, form.until_time || '23:59') : null,
    capacity: form.capacity.trim() === '' ? null : Number(form.capacity),
    invited_agency_ids: form.invites === 'all' ? [...below] : splitIds(form.invited),
    materials: orNull(form.materials),
  };
}

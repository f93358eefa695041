import * as z from 'zod';
import { today } from '@/lib/dates';
import { momentOf } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import { splitIds } from '@/reference/agency-ids';
import { isDay, line, optionalLine, optionalTime, recordId, requiredDay } from '@/ui/fields/fields.schema';
import { type CourseForm, pointsOf } from './courses.form';
import { refusals } from './courses.refusals';

const requiredTime = (missing: string) => optionalTime.refine((value) => value !== '', missing);
const isTime = (value: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** A typed moment, in milliseconds; NaN when it is none, which is judged at its own field. */
const at = (day: string, time: string) => (isDay(day) && isTime(time) ? Date.parse(momentOf(day, time)) : Number.NaN);

/** Refuses what the database would, beside the field, before anything is sent. */
export const courseSchema = z
  .object({
    id: recordId,
    agency_id: z.string().min(1, 'Chọn cơ quan tổ chức.'),
    plan_number: line(1, 50, refusals.training_courses_plan_number.message),
    plan_date: requiredDay('Nhập ngày ký kế hoạch.').refine((day) => day <= today(), refusals.plan_in_future.message),
    title: line(5, 300, refusals.training_courses_title.message),
    topics: optionalLine(3, 5000),
    lecturers: optionalLine(2, 2000),
    place: line(3, 300, refusals.training_courses_place.message),
    remote_points: z
      .string()
      .refine(
        (typed) => pointsOf(typed).length <= 200 && pointsOf(typed).every(({ length }) => length >= 2 && length <= 200),
        refusals.training_courses_remote_points.message,
      ),
    starts_day: requiredDay('Nhập ngày khai mạc.'),
    starts_time: requiredTime('Nhập giờ khai mạc.'),
    ends_day: z
      .string()
      .refine((value) => value === '' || isDay(value), 'Nhập ngày có thật, hoặc để trống nếu cùng ngày khai mạc.'),
    ends_time: requiredTime('Nhập giờ kết thúc.'),
    until_day: z
      .string()
      .refine((value) => value === '' || isDay(value), 'Nhập ngày có thật theo dạng ngày/tháng/năm.'),
    until_time: optionalTime,
    capacity: z
      .string()
      .trim()
      .refine((typed) => /^([1-9]\d{0,4}|100000)?$/.test(typed), refusals.training_courses_capacity.message),
    invites: z.enum(['all', 'some']),
    invited: z.string(),
    materials: optionalLine(3, 5000),
    was_held: z.boolean(),
  })
  .superRefine((form, context) => {
    const refuse = (path: keyof CourseForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const starts = at(form.starts_day, form.starts_time);
    const ends = at(form.ends_day || form.starts_day, form.ends_time);
    const until = at(form.until_day, form.until_time || '23:59');
    if (ends <= starts) refuse('ends_time', refusals.training_courses_period.message);
    if (until > starts) refuse('until_day', refusals.training_courses_registration.message);
    if (form.until_time !== '' && form.until_day === '') refuse('until_day', 'Nhập ngày của hạn đăng ký.');
    if (form.was_held && starts > serverNow()) refuse('starts_day', refusals.held_before_start.message);
    if (form.invites === 'some' && form.was_held && splitIds(form.invited).length === 0) {
      refuse('invited', 'Chọn các cơ quan được mời dự lớp đã tổ chức.');
    }
  }) satisfies z.ZodType<CourseForm>;

/** The same of a new course: one in the past has been held, or it is none. */
export const newCourseSchema = courseSchema.refine(
  (form) => form.was_held || !(at(form.starts_day, form.starts_time) <= serverNow()),
  { path: ['starts_day'], error: refusals.course_in_past.message, when: () => true },
);

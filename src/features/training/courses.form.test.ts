import { describe, expect, it } from 'vitest';
import { emptyForm, pointsOf, toForm, toRow } from './courses.form';
import { courseSchema, newCourseSchema } from './courses.schema';
import { course, educationId, healthId } from './training.fixtures';

const below = [healthId, educationId];
const typed = {
  ...emptyForm(healthId),
  plan_number: ' 190/KH-UBND ',
  plan_date: '2026-04-18',
  title: 'Tập  huấn phát ngôn',
  place: 'Hội trường',
  starts_day: '2099-05-08',
  starts_time: '07:30',
  ends_time: '11:30',
};

/** What the form says of each field. */
const refusalsOf = (form: typeof typed, schema: typeof courseSchema | typeof newCourseSchema = courseSchema) => {
  const { error } = schema.safeParse(form);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
};

describe('a course as typed', () => {
  it('is saved in moments of Vietnam, its end on the same day unless another is given', () => {
    expect(toRow(typed, below)).toMatchObject({
      plan_number: '190/KH-UBND',
      title: 'Tập huấn phát ngôn',
      topics: null,
      starts_at: '2099-05-08T00:30:00.000Z',
      ends_at: '2099-05-08T04:30:00.000Z',
      registration_until: null,
      capacity: null,
      invited_agency_ids: below,
    });
    expect(toRow({ ...typed, ends_day: '2099-05-09' }, below).ends_at).toBe('2099-05-09T04:30:00.000Z');
  });
  it('takes registrations to the end of the last day unless a time is given', () => {
    expect(toRow({ ...typed, until_day: '2099-05-05' }, below).registration_until).toBe('2099-05-05T16:59:00.000Z');
  });
  it('invites those chosen, or all below', () => {
    expect(toRow({ ...typed, invites: 'some', invited: educationId }, below).invited_agency_ids).toEqual([educationId]);
  });
  it('has each point once, one a line', () => {
    expect(pointsOf('Điểm cầu  A\n\n điểm B \nĐiểm cầu A')).toEqual(['Điểm cầu A', 'điểm B']);
  });
  it('comes back from a record as it was saved', () => {
    const record = course({
      starts_at: '2026-05-08T00:30:00Z',
      ends_at: '2026-05-09T04:30:00Z',
      registration_until: '2026-05-05T10:00:00Z',
    });
    const form = toForm(record, below);
    expect(form).toMatchObject({ ends_day: '2026-05-09', until_time: '17:00', invites: 'some', invited: healthId });
    expect(toRow(form, below)).toMatchObject({
      starts_at: '2026-05-08T00:30:00.000Z',
      ends_at: '2026-05-09T04:30:00.000Z',
      registration_until: '2026-05-05T10:00:00.000Z',
      capacity: 4,
      invited_agency_ids: [healthId],
    });
    expect(toForm(course({ invited_agency_ids: [educationId, healthId] }), below).invites).toBe('all');
  });
});

describe('a course is refused beside the field', () => {
  it('for what is missing', () => {
    expect(refusalsOf({ ...emptyForm(''), id: typed.id } as typeof typed)).toMatchObject({
      agency_id: 'Chọn cơ quan tổ chức.',
      plan_number: expect.stringContaining('Nhập số, ký hiệu'),
      plan_date: 'Nhập ngày ký kế hoạch.',
      title: expect.stringContaining('Tên lớp dài từ 5'),
      place: expect.stringContaining('Địa điểm'),
      starts_day: 'Nhập ngày khai mạc.',
      starts_time: 'Nhập giờ khai mạc.',
      ends_time: 'Nhập giờ kết thúc.',
    });
  });
  it.each([
    ['an end no later than the beginning', { ends_time: '07:30' }, 'ends_time', /phải sau giờ khai mạc/],
    ['registration beyond the beginning', { until_day: '2099-05-08' }, 'until_day', /không được sau giờ khai mạc/],
    ['a time of registration without its day', { until_time: '10:00' }, 'until_day', /Nhập ngày của hạn/],
    ['seats that are no number', { capacity: 'nhiều' }, 'capacity', /số nguyên từ 1/],
    ['a plan of the future', { plan_date: '2099-01-01' }, 'plan_date', /không thể ở tương lai/],
    ['a course to come said to have been held', { was_held: true }, 'starts_day', /Chưa đến giờ khai mạc/],
  ])('for %s', (_, changes, field, message) => {
    expect(refusalsOf({ ...typed, ...changes })[field]).toMatch(message);
  });
  it('when a new one lies in the past, unless it has been held', () => {
    const past = { ...typed, starts_day: '2019-05-08' };
    expect(refusalsOf(past, newCourseSchema).starts_day).toMatch(/đánh dấu «Lớp đã tổ chức, ghi nhận sau»/);
    expect(refusalsOf({ ...past, was_held: true }, newCourseSchema)).toEqual({});
    expect(refusalsOf(past)).toEqual({});
  });
});

import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import { isDay, isToCome, line, optionalLine, optionalTime, recordId, requiredDay } from '@/ui/fields/fields.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import { type EnquiryForm, fieldLabels } from './press-enquiries.form';
import { refusals } from './press-enquiries.refusals';

const day = z.string().refine((value) => value === '' || isDay(value), 'Nhập ngày có thật theo dạng ngày/tháng/năm.');

const events = ['event_happened', 'event_received', 'event_determined'] as const;

/** Refuses what the database would, beside the field, before anything is sent; whose clock it is, the database knows. */
export const enquirySchema = z
  .object({
    id: recordId,
    newspaper: line(2, 200, refusals.press_enquiries_press_agency_said.message),
    reporter_name: line(2, 100, 'Nhập họ tên phóng viên.'),
    press_card_number: optionalLine(2, 30),
    reporter_phone: z
      .string()
      .refine(
        (text) => text.trim() === '' || isPhone(normalisePhone(text)),
        refusals.press_enquiries_reporter_phone.message,
      ),
    reporter_email: z
      .string()
      .refine(
        (text) => text.trim() === '' || isEmail(text.trim().toLowerCase()),
        refusals.press_enquiries_reporter_email.message,
      ),
    medium: z.string().min(1, refusals.press_enquiries_medium.message),
    received_day: requiredDay('Nhập ngày tiếp nhận.'),
    received_time: optionalTime.refine((time) => time !== '', 'Nhập giờ tiếp nhận, ví dụ 14:30.'),
    title: optionalLine(5, 300),
    question: line(5, 10_000, 'Nhập nội dung phóng viên hỏi, ít nhất 5 ký tự.'),
    matter: optionalLine(10, 300),
    kind: z.string(),
    event_kind: z.string(),
    event_happened_day: day,
    event_happened_time: optionalTime,
    event_received_day: day,
    event_received_time: optionalTime,
    event_determined_day: day,
    event_determined_time: optionalTime,
  })
  .superRefine((form, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (isToCome(form.received_day, form.received_time)) refuse('received_day', refusals.received_in_future.message);
    if (form.kind !== 'unexpected_event') return;
    for (const event of events) {
      const [on, at] = [form[`${event}_day`], form[`${event}_time`]];
      if (on !== '' && at === '') refuse(`${event}_time`, 'Nhập cả giờ: hạn 24 giờ tính theo giờ.');
      if (on === '' && at !== '') refuse(`${event}_day`, 'Nhập cả ngày.');
      if (isToCome(on, at)) refuse(`${event}_day`, refusals[`${event}_in_future`].message);
    }
  }) satisfies z.ZodType<EnquiryForm>;

export const enquiryRefusals = refusalsBeside<EnquiryForm>(
  refusals,
  Object.keys(fieldLabels) as (keyof typeof fieldLabels)[],
  { press_agency_name: 'newspaper' },
);

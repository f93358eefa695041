import { normalisePhone } from '@/lib/contact';
import type { TablesInsert } from '@/lib/database.types';
import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import type { PressAgency } from '@/reference/press-agencies.api';
import { registered } from '@/reference/press-agencies.logic';
import type { Enquiry } from './press-enquiries.api';

/** What a form of an enquiry holds: text as typed, nothing is ''. */
export type EnquiryForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  newspaper: string;
  reporter_name: string;
  press_card_number: string;
  reporter_phone: string;
  reporter_email: string;
  medium: string;
  received_day: string;
  received_time: string;
  /** '' is named by the beginning of the question. */
  title: string;
  question: string;
  matter: string;
  kind: string;
  event_kind: string;
  event_happened_day: string;
  event_happened_time: string;
  event_received_day: string;
  event_received_time: string;
  event_determined_day: string;
  event_determined_time: string;
};

export const fieldLabels: Record<Exclude<keyof EnquiryForm, 'id'>, string> = {
  newspaper: 'Báo, đài',
  reporter_name: 'Họ tên phóng viên',
  press_card_number: 'Số thẻ nhà báo, giấy giới thiệu',
  reporter_phone: 'Điện thoại phóng viên',
  reporter_email: 'Thư điện tử phóng viên',
  medium: 'Hỏi qua',
  received_day: 'Ngày tiếp nhận',
  received_time: 'Giờ tiếp nhận',
  title: 'Nêu ngắn gọn vấn đề hỏi',
  question: 'Nội dung hỏi',
  matter: 'Thuộc vụ việc đã ủy quyền phát ngôn',
  kind: 'Loại đề nghị',
  event_kind: 'Loại vụ việc',
  event_happened_day: 'Ngày xảy ra',
  event_happened_time: 'Giờ xảy ra',
  event_received_day: 'Ngày cơ quan tiếp nhận vụ việc',
  event_received_time: 'Giờ cơ quan tiếp nhận vụ việc',
  event_determined_day: 'Ngày xác định có tác động',
  event_determined_time: 'Giờ xác định có tác động',
};

const noTimes = {
  event_happened_day: '',
  event_happened_time: '',
  event_received_day: '',
  event_received_time: '',
  event_determined_day: '',
  event_determined_time: '',
};

/** A new enquiry, as one picks up the telephone. */
export function emptyForm(now: number): EnquiryForm {
  const { day, time } = dayAndTimeOf(new Date(now).toISOString());
  return {
    id: crypto.randomUUID(),
    newspaper: '',
    reporter_name: '',
    press_card_number: '',
    reporter_phone: '',
    reporter_email: '',
    medium: 'phone',
    received_day: day,
    received_time: time,
    title: '',
    question: '',
    matter: '',
    kind: 'ordinary',
    event_kind: 'large_impact',
    ...noTimes,
  };
}

/** A record as a form holds it. */
export function toForm(record: Enquiry): EnquiryForm {
  const received = dayAndTimeOf(record.received_at);
  const typed = (moment: string | null) => (moment === null ? { day: '', time: '' } : dayAndTimeOf(moment));
  const [happened, taken, determined] = [
    typed(record.event_happened_at),
    typed(record.event_received_at),
    typed(record.event_determined_at),
  ];
  return {
    id: record.id,
    newspaper: record.press_agency?.name ?? record.press_agency_name ?? '',
    reporter_name: record.reporter_name,
    press_card_number: record.press_card_number ?? '',
    reporter_phone: record.reporter_phone ?? '',
    reporter_email: record.reporter_email ?? '',
    medium: record.medium,
    received_day: received.day,
    received_time: received.time,
    title: record.title,
    question: record.question,
    matter: record.matter ?? '',
    kind: record.kind,
    event_kind: record.event_kind ?? 'large_impact',
    event_happened_day: happened.day,
    event_happened_time: happened.time,
    event_received_day: taken.day,
    event_received_time: taken.time,
    event_determined_day: determined.day,
    event_determined_time: determined.time,
  };
}

export type FactsRow = Omit<TablesInsert<'press_enquiries'>, 'id' | 'agency_id'>;
export type NewEnquiryRow = TablesInsert<'press_enquiries'> & { id: string };

const line = (text: string) => text.trim().replace(/\s+/g, ' ');
const orNull = (text: string) => line(text) || null;
const momentOrNull = (day: string, time: string) => (day === '' ? null : momentOf(day, time));

/** The name a question gives its record: its beginning, cut at a word. */
export function titleOf(question: string): string {
  const whole = line(question);
  return whole.length <= 120 ? whole : `${whole.slice(0, 119).replace(/\s+\S*$/, '')}…`;
}

/** A form as the table takes it. A minute already begun is kept to the second it was recorded in. */
export function toRow(form: EnquiryForm, register: readonly PressAgency[], record?: Enquiry): FactsRow {
  const isEvent = form.kind === 'unexpected_event';
  const paper = registered(form.newspaper, register);
  const at = (day: string, time: string, was: string | null | undefined) => {
    const typed = momentOrNull(day, time);
    const same = was && typed && dayAndTimeOf(was).day === day && dayAndTimeOf(was).time === time;
    return same ? was : typed;
  };
  return {
    press_agency_id: paper?.id ?? null,
    press_agency_name: paper ? (record?.press_agency_name ?? null) : orNull(form.newspaper),
    reporter_name: line(form.reporter_name),
    press_card_number: orNull(form.press_card_number),
    reporter_phone: normalisePhone(form.reporter_phone) || null,
    reporter_email: form.reporter_email.trim().toLowerCase() || null,
    medium: form.medium,
    received_at: at(form.received_day, form.received_time, record?.received_at) ?? '',
    title: line(form.title) || titleOf(form.question),
    question: form.question.trim(),
    matter: orNull(form.matter),
    kind: form.kind,
    event_kind: isEvent ? form.event_kind : null,
    event_happened_at: isEvent
      ? at(form.event_happened_day, form.event_happened_time, record?.event_happened_at)
      : null,
    event_received_at: isEvent
      ? at(form.event_received_day, form.event_received_time, record?.event_received_at)
      : null,
    event_determined_at:
      isEvent && form.event_kind === 'divided_opinion'
        ? at(form.event_determined_day, form.event_determined_time, record?.event_determined_at)
        : null,
  };
}

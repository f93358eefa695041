import { formatPhone } from '@/lib/contact';
import { formatDate, formatMoment } from '@/lib/dates';
import { capacityName } from '@/reference/speaking';
import { attachmentTold } from '@/reference/told';
import type { ComparedFields } from '@/session/record-form.logic';
import type { ChangedRow, TimelineField, TimelineTables } from '@/ui/timeline.logic';
import { type EnquiryForm, fieldLabels } from './press-enquiries.form';
import {
  type AnswerForm,
  answerFormNames,
  type EventKind,
  eventKindNames,
  type Kind,
  kindNames,
  mediumName,
  type Status,
  statusNames,
} from './press-enquiries.names';
import { replyLabels } from './reply.form';

/** A form's field in words; «(trống)» for nothing. */
function tellField(field: string, value: unknown): string {
  const text = String(value ?? '');
  if (text === '') return '(trống)';
  if (field.endsWith('_day')) return formatDate(text);
  if (field === 'reporter_phone') return formatPhone(text);
  if (field === 'medium') return mediumName(text);
  if (field === 'kind') return kindNames[text as Kind];
  return field === 'event_kind' ? eventKindNames[text as EventKind] : text;
}

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<EnquiryForm> = {
  labels: Object.entries(fieldLabels) as [keyof EnquiryForm, string][],
  tell: tellField,
};

const words = (field: keyof typeof fieldLabels): TimelineField => ({
  label: fieldLabels[field],
  format: (value) => tellField(field, value),
});
const moment = (label: string): TimelineField => ({ label, format: (value) => formatMoment(String(value)) });
const capacity = (label: string): TimelineField => ({ label, format: (value) => capacityName(String(value)) });

const steps: Record<Status, string> = {
  received: 'Mở lại',
  assigned: 'Giao người trả lời',
  answered: 'Ghi nhận câu trả lời',
  refused: 'Từ chối cung cấp thông tin',
  voided: 'Đánh dấu ghi nhầm',
};

function changeTitle({ is_now }: ChangedRow): string {
  if (is_now.status) return steps[is_now.status as Status];
  return is_now.assignee_name || is_now.assigned_at ? 'Giao người khác trả lời' : 'Sửa đề nghị';
}

/** How the history of an enquiry is told: itself, the parts of other agencies, its files. */
export const timelineTables: TimelineTables = {
  press_enquiries: {
    title: { created: 'Tiếp nhận đề nghị', changed: changeTitle, deleted: 'Xóa đề nghị' },
    fields: {
      status: { label: 'Trạng thái', format: (value) => statusNames[value as Status] },
      press_agency_name: words('newspaper'),
      reporter_name: words('reporter_name'),
      press_card_number: words('press_card_number'),
      reporter_phone: words('reporter_phone'),
      reporter_email: words('reporter_email'),
      medium: words('medium'),
      received_at: moment('Tiếp nhận lúc'),
      receipt_number: 'Số biên nhận',
      title: 'Vấn đề hỏi',
      question: words('question'),
      matter: words('matter'),
      kind: words('kind'),
      event_kind: words('event_kind'),
      event_happened_at: moment('Xảy ra lúc'),
      event_received_at: moment('Cơ quan tiếp nhận vụ việc lúc'),
      event_determined_at: moment('Xác định có tác động lúc'),
      due_at: moment('Hạn trả lời'),
      assignee_name: 'Người được giao trả lời',
      assignee_capacity: capacity('Tư cách của người được giao'),
      answered_at: moment('Trả lời lúc'),
      answerer_name: replyLabels.answerer,
      answerer_capacity: capacity('Tư cách của người trả lời'),
      answer_form: { label: replyLabels.answer_form, format: (value) => answerFormNames[value as AnswerForm] },
      answer: replyLabels.answer,
      refusal_reason: replyLabels.refusal_reason,
      reopen_reason: 'Lý do mở lại',
      void_reason: 'Lý do ghi nhầm',
    },
  },
  press_enquiry_partners: {
    title: {
      created: 'Hỏi cơ quan phối hợp',
      changed: ({ is_now }) => (is_now.contribution ? 'Cơ quan phối hợp gửi phần của mình' : 'Rút câu hỏi phối hợp'),
      deleted: 'Xóa câu hỏi phối hợp',
    },
    fields: { request: 'Nội dung hỏi', contribution: 'Nội dung phối hợp', withdraw_reason: 'Lý do rút' },
  },
  attachments: attachmentTold,
};

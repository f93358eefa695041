import { formatDate, formatMoment } from '@/lib/dates';
import { findingName } from '@/reference/finding-kinds';
import type { ChangedRow, TimelineTables } from '@/ui/timeline.logic';
import { fieldLabels } from './reminders.names';

const moment = (label: string) => ({ label, format: (value: unknown) => formatMoment(String(value)) });

function changeTitle({ is_now }: ChangedRow): string {
  if (is_now.withdraw_reason) return 'Rút lại đôn đốc';
  if (is_now.answer) return 'Cơ quan trả lời';
  if (is_now.letter_number || is_now.letter_date) return 'Ghi số công văn';
  return is_now.seen_at ? 'Cơ quan đã xem' : 'Ghi nhận việc đã xong';
}

/** How the history of a reminder is told. */
export const timelineTables: TimelineTables = {
  reminders: {
    title: { created: 'Gửi đôn đốc', changed: changeTitle, deleted: 'Xóa đôn đốc', exported: 'công văn đôn đốc' },
    fields: {
      subject: fieldLabels.subject,
      body: fieldLabels.body,
      finding_kind: { label: 'Việc cần chấn chỉnh', format: (value) => findingName(String(value)) },
      finding_about: 'Về',
      finding_since: moment('Có từ'),
      finding_due_at: moment('Hạn của quy định'),
      due_at: moment(fieldLabels.due_day),
      ordinal: 'Lần đôn đốc',
      letter_number: fieldLabels.letter_number,
      letter_date: { label: fieldLabels.letter_day, format: (value) => formatDate(String(value)) },
      seen_at: moment('Xem lúc'),
      answer: 'Câu trả lời',
      answered_at: moment('Trả lời lúc'),
      settled_at: moment('Ghi nhận đã xong lúc'),
      withdraw_reason: 'Lý do rút',
      withdrawn_at: moment('Rút lúc'),
    },
  },
};

import type { Json } from '@/lib/database.types';
import { formatDate, formatMoment } from '@/lib/dates';
import { severityNames } from '@/reference/incidents';
import { pressItemTold } from '@/reference/press-items/press-items.told';
import { attachmentTold } from '@/reference/told';
import { toneNames } from '@/reference/tones';
import type { ChangedRow, TimelineField, TimelineTables } from '@/ui/timeline.logic';
import { conclusionNames, fieldNames, letterKindNames, resultNames, statusNames } from './incidents.names';
import { checkNames } from './letters.checklist';

const moment = (label: string): TimelineField => ({ label, format: (value) => formatMoment(String(value)) });
const day = (label: string): TimelineField => ({ label, format: (value) => formatDate(String(value)) });
const oneOf = (label: string, names: Record<string, string>): TimelineField => ({
  label,
  format: (value) => names[String(value)] ?? String(value),
});

const incidentChanged = ({ is_now }: ChangedRow) =>
  typeof is_now.status === 'string'
    ? `Chuyển sang: ${(statusNames as Record<string, string>)[is_now.status] ?? is_now.status}`
    : 'Sửa vụ việc';

/** How the history by field of an incident and what hangs on it is told. */
export const timelineTables: TimelineTables = {
  incidents: {
    title: {
      created: 'Ghi nhận vụ việc',
      changed: incidentChanged,
      deleted: 'Xóa vụ việc',
      exported: 'tài liệu vụ việc',
    },
    fields: {
      title: 'Tên vụ việc',
      status: oneOf('Tình trạng', statusNames),
      severity: oneOf('Mức độ', severityNames),
      tone: oneOf('Tính chất thông tin', toneNames),
      field: oneOf('Lĩnh vực', fieldNames),
      found_by: 'Người hoặc đơn vị phát hiện',
      found_at: moment('Phát hiện lúc'),
      said: 'Báo nêu gì',
      false_part: 'Phần thông tin sai',
      correct_part: 'Nội dung đúng',
      sources: 'Căn cứ, nguồn',
      conclusion: oneOf('Kết luận', conclusionNames),
      conclusion_number: 'Số văn bản kết luận',
      conclusion_date: day('Ngày văn bản kết luận'),
      conclusion_text: 'Nội dung kết luận',
      remedy: 'Khắc phục',
      answer_number: 'Số văn bản trả lời báo',
      answer_date: day('Ngày văn bản trả lời báo'),
      reopen_reason: 'Lý do mở lại',
      close_reason: 'Lý do khép lại',
      void_reason: 'Lý do ghi nhầm',
    },
  },
  press_items: pressItemTold,
  verification_requests: {
    title: { created: 'Đề nghị xác minh', changed: requestChanged, deleted: 'Xóa đề nghị xác minh' },
    fields: {
      question: 'Nội dung hỏi',
      due_at: moment('Hạn trả lời'),
      answer: 'Nội dung trả lời',
      withdraw_reason: 'Lý do rút',
    },
  },
  correction_requests: {
    title: {
      created: 'Soạn văn bản gửi báo',
      changed: 'Cập nhật văn bản gửi báo',
      deleted: 'Xóa văn bản gửi báo',
      exported: 'văn bản gửi báo',
    },
    fields: {
      kind: oneOf('Loại văn bản', letterKindNames),
      number: 'Số, ký hiệu',
      document_date: day('Ngày văn bản'),
      signer_name: 'Người ký',
      false_part: 'Phần thông tin sai',
      correct_part: 'Nội dung đúng',
      sent_at: moment('Gửi lúc'),
      received_at: moment('Báo nhận lúc'),
      conclusion_received_at: moment('Báo nhận kết luận lúc'),
      next_issue_on: day('Ngày ra số gần nhất'),
      due_at: moment('Hạn đăng'),
      result: oneOf('Kết quả', resultNames),
      result_at: moment('Kết quả lúc'),
      result_note: 'Ghi chú kết quả',
      result_url: 'Nơi đăng',
      escalated_to: 'Báo cáo đến',
      escalation_number: 'Số văn bản báo cáo',
      escalation_date: day('Ngày báo cáo'),
      settlement_note: 'Ghi chú kết thúc',
      checklist: { label: 'Đối chiếu với quy định', format: tellChecklist },
    },
  },
  attachments: attachmentTold,
};

/** What of a published correction was found to be there, and what was not. */
function tellChecklist(checklist: Json): string {
  const told = Object.entries(checklist as Record<string, boolean>).map(
    ([key, isThere]) => `${(checkNames as Record<string, string>)[key] ?? key}: ${isThere ? 'có' : 'không'}`,
  );
  return told.join('; ') || '(chưa đối chiếu)';
}

function requestChanged({ is_now }: ChangedRow): string {
  if (is_now.answer) return 'Trả lời xác minh';
  return is_now.withdraw_reason ? 'Rút đề nghị xác minh' : 'Sửa đề nghị xác minh';
}

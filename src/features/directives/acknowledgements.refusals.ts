import type { Refusals } from '@/ui/form-errors';
import type { AcknowledgementForm } from './acknowledgements.form';

/** Refusals of the database about a confirmation, each beside its field. */
export const refusals = {
  spread_on_missing: { field: 'spread_on', message: 'Nhập ngày quán triệt.' },
  spread_in_future: { field: 'spread_on', message: 'Ngày quán triệt không thể ở tương lai.' },
  spread_before_issue: { field: 'spread_on', message: 'Ngày quán triệt không trước ngày ban hành văn bản' },
  spread_form_missing: { field: 'spread_form', message: 'Chọn hình thức quán triệt.' },
  directive_acknowledgements_spread_form: { field: 'spread_form', message: 'Chọn hình thức trong danh sách.' },
  spread_form_unsaid: { field: 'spread_form_note', message: 'Nêu rõ hình thức khác là gì.' },
  directive_acknowledgements_form_said: {
    field: 'spread_form_note',
    message: 'Chỉ nêu rõ hình thức khi chọn «Hình thức khác».',
  },
  directive_acknowledgements_spread_form_note: {
    field: 'spread_form_note',
    message: 'Nêu rõ hình thức bằng 3 đến 300 ký tự.',
  },
  staff_count_missing: { field: 'staff_count', message: 'Nhập số người được quán triệt.' },
  directive_acknowledgements_staff_count: {
    field: 'staff_count',
    message: 'Số người là số nguyên từ 1 đến 100.000.',
  },
  directive_acknowledgements_note: { field: 'note', message: 'Ghi chú dài từ 3 đến 2.000 ký tự.' },
  correction_reason_missing: { field: 'correction_reason', message: 'Nhập lý do sửa, ít nhất 3 ký tự.' },
  directive_acknowledgements_correction_reason: {
    field: 'correction_reason',
    message: 'Lý do sửa dài từ 3 đến 500 ký tự.',
  },
  confirmation_of_agency: { message: 'Chỉ cán bộ đầu mối của cơ quan xác nhận việc quán triệt của cơ quan mình.' },
  return_of_supervisor: { message: 'Chỉ giám sát của cơ quan gửi văn bản đề nghị bổ sung.' },
  acknowledgement_fixed: { message: 'Xác nhận không chuyển sang cơ quan hoặc văn bản khác được.' },
  acknowledgement_withdrawn: { message: 'Cơ quan không còn trong danh sách nhận văn bản này.' },
  directive_over: { message: 'Văn bản đã hết hiệu lực hoặc đã bỏ: xác nhận giữ nguyên, không ghi thêm được.' },
  step_not_allowed: { message: 'Xác nhận đã chuyển sang bước khác. Tải lại trang để xem bước hiện nay.' },
} satisfies Refusals<AcknowledgementForm>;

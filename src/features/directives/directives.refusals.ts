import type { Refusals } from '@/ui/form-errors';
import type { DirectiveForm } from './directives.form';

/** Refusals of the database about a directive, each beside its field. */
export const refusals = {
  directives_issuer: { field: 'issuer', message: 'Nhập tên cơ quan ban hành, từ 2 đến 200 ký tự, trên một dòng.' },
  directives_kind: { field: 'kind', message: 'Chọn loại văn bản trong danh sách.' },
  directives_number: { field: 'number', message: 'Nhập số, ký hiệu văn bản, tối đa 50 ký tự, trên một dòng.' },
  directives_number_once: {
    field: 'number',
    message: 'Văn bản này của cơ quan ban hành đó trong năm đã có trong sổ. Tìm theo số, ký hiệu để xem.',
  },
  directives_issued_on: { field: 'issued_on', message: 'Ngày phải từ năm 1990 trở đi.' },
  issued_in_future: { field: 'issued_on', message: 'Ngày ban hành không thể ở tương lai.' },
  issued_after_spread: {
    field: 'issued_on',
    message: 'Có cơ quan đã xác nhận quán triệt trước ngày này. Kiểm tra lại ngày ban hành.',
  },
  directives_effective_on: { field: 'effective_on', message: 'Ngày có hiệu lực không trước ngày ban hành.' },
  directives_title: { field: 'title', message: 'Trích yếu dài từ 5 đến 500 ký tự, viết trên một dòng.' },
  directives_summary: { field: 'summary', message: 'Nội dung chỉ đạo dài từ 3 đến 10.000 ký tự.' },
  directives_source_url: {
    field: 'source_url',
    message: 'Nhập địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://, không có dấu cách.',
  },
  directives_confirm_by: { field: 'confirm_by', message: 'Hạn xác nhận không trước ngày ban hành.' },
  confirm_by_missing: { field: 'confirm_by', message: 'Nhập hạn xác nhận quán triệt: văn bản gửi đi phải có hạn.' },
  confirm_by_past: { field: 'confirm_by', message: 'Hạn xác nhận đã qua. Chọn từ hôm nay trở đi.' },
  nobody_addressed: { field: 'addressed', message: 'Chọn ít nhất một cơ quan nhận.' },
  addressed_unknown: { field: 'addressed', message: 'Có cơ quan nhận không còn hoạt động. Bỏ cơ quan đó ra.' },
  addressed_outside: { field: 'addressed', message: 'Có cơ quan nhận ngoài phạm vi bạn giám sát. Bỏ cơ quan đó ra.' },
  addressed_confirmed: {
    field: 'addressed',
    message: 'Có cơ quan đã xác nhận quán triệt nên không bỏ khỏi danh sách nhận được.',
  },
  agency_dissolved: { field: 'agency_id', message: 'Cơ quan đã giải thể, không nhận hồ sơ mới.' },
  agency_fixed: { message: 'Văn bản không chuyển sang cơ quan quản lý khác được.' },
  state_of_new: { message: 'Văn bản mới chỉ lập được ở trạng thái dự thảo.' },
  step_not_allowed: { message: 'Văn bản đã chuyển sang bước khác. Tải lại trang để xem bước hiện nay.' },
  directive_over: { message: 'Văn bản đã hết hiệu lực hoặc đã bỏ nên không sửa được nữa.' },
  reason_of_no_step: { message: 'Lý do chỉ ghi khi cho hết hiệu lực, khôi phục hoặc bỏ văn bản.' },
  reopen_reason_missing: { message: 'Nhập lý do khôi phục.' },
  void_reason_missing: { message: 'Nhập lý do bỏ văn bản.' },
} satisfies Refusals<DirectiveForm>;

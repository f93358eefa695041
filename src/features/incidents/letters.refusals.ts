import type { FieldPath, FieldValues } from 'react-hook-form';
import type { Told } from '@/ui/fields/refusals';
import type { Refusals } from '@/ui/form-errors';
import { refusals as ofIncidents, refusalsFor } from './incidents.refusals';

const noStep = 'Bước này không đi với tình trạng hiện tại của văn bản. Tải lại trang để xem việc tiếp theo.';
const notTogether = 'Kết quả này không thuộc loại văn bản này: yêu cầu cải chính và ý kiến phản hồi không lẫn nhau.';

/** What the database refuses of letters to the press, each with the column it is about and what to do. */
export const letterRefusals = {
  correction_requests_one_open: {
    message:
      'Bài này đã có một văn bản cùng loại chưa có kết quả. Ghi kết quả của văn bản kia trước khi soạn văn bản mới.',
  },
  correction_requests_kind: { message: 'Chọn yêu cầu cải chính hoặc ý kiến phản hồi.' },
  item_of_another: { message: 'Bài này không thuộc vụ việc. Tải lại trang rồi chọn lại bài.' },
  letter_too_early: { message: 'Vụ việc mới ghi nhận. Bắt đầu xác minh trước khi gửi văn bản cho báo.' },
  letter_not_called_for: {
    message: 'Kết luận của vụ việc không cho thấy báo nêu sai nên không gửi yêu cầu cải chính hay ý kiến phản hồi.',
  },
  letter_fixed: { message: 'Không đổi được bài, vụ việc hay loại của văn bản đã soạn. Soạn văn bản mới.' },
  letter_sent: { message: 'Văn bản đã gửi nên nội dung, số, ngày và người ký không sửa được nữa.' },
  letter_settled: { message: 'Văn bản này đã xong nên không thay đổi được nữa.' },
  letter_step_back: { message: 'Bước đã ghi trước đó không sửa, không xóa được khi đã có bước sau.' },
  correction_requests_false_part: { field: 'false_part', message: 'Nội dung sai dài từ 3 đến 10.000 ký tự.' },
  correction_requests_correct_part: { field: 'correct_part', message: 'Nội dung đúng dài từ 3 đến 10.000 ký tự.' },
  correction_requests_grounds: { field: 'grounds', message: 'Căn cứ dài từ 3 đến 5.000 ký tự.' },
  correction_requests_number: { field: 'number', message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.' },
  correction_requests_signer_name: { field: 'signer_name', message: 'Họ tên người ký dài từ 2 đến 100 ký tự.' },
  correction_requests_signer_position: {
    field: 'signer_position',
    message: 'Chức vụ người ký dài từ 2 đến 200 ký tự.',
  },
  correction_requests_sent: {
    field: 'number',
    message: 'Chưa ghi đã gửi được: văn bản phải có đủ số, ngày, người ký, chức vụ, nội dung sai và nội dung đúng.',
  },
  document_before_item: {
    field: 'document_date',
    message: 'Ngày văn bản không thể trước ngày đăng, phát của bài. Kiểm tra lại ngày văn bản hoặc ngày đăng.',
  },
  sent_before_document: { field: 'sent_at', message: 'Thời điểm gửi không thể trước ngày của văn bản.' },
  sent_in_future: { field: 'sent_at', message: 'Thời điểm gửi không thể ở tương lai.' },
  correction_requests_received: { field: 'received_at', message: 'Ghi đã gửi trước khi ghi báo đã nhận.' },
  received_before_sent: { field: 'received_at', message: 'Báo không thể nhận trước thời điểm gửi.' },
  received_in_future: { field: 'received_at', message: 'Thời điểm nhận không thể ở tương lai.' },
  correction_requests_conclusion_received: {
    field: 'conclusion_received_at',
    message: 'Chỉ ghi ngày nhận văn bản kết luận cho yêu cầu cải chính mà báo đã nhận.',
  },
  no_conclusion_yet: {
    field: 'conclusion_received_at',
    message: 'Vụ việc chưa có văn bản kết luận. Kết luận trước, hoặc bỏ chọn gửi kèm văn bản kết luận.',
  },
  received_before_conclusion: {
    field: 'conclusion_received_at',
    message: 'Báo không thể nhận văn bản kết luận trước ngày của văn bản đó.',
  },
  issue_before_receipt: {
    field: 'next_issue_on',
    message: 'Số ra gần nhất không thể trước ngày báo nhận văn bản.',
  },
  correction_requests_result: { field: 'result', message: 'Chọn kết quả.' },
  correction_requests_result_of_kind: { field: 'result', message: notTogether },
  correction_requests_result_complete: { field: 'result_at', message: 'Nhập đủ kết quả và thời điểm của kết quả.' },
  correction_requests_result_received: { message: 'Ghi ngày báo nhận văn bản trước khi ghi kết quả.' },
  correction_requests_refusal_reason: {
    field: 'result_note',
    message: 'Nhập lý do báo từ chối: luật buộc báo nêu lý do bằng văn bản.',
  },
  correction_requests_result_note: { field: 'result_note', message: 'Ghi chú dài từ 3 đến 5.000 ký tự.' },
  correction_requests_result_url: {
    field: 'result_url',
    message: 'Địa chỉ phải bắt đầu bằng http:// hoặc https:// và dài không quá 2.000 ký tự.',
  },
  correction_requests_checklist: { message: 'Danh mục đối chiếu không hợp lệ. Tải lại trang rồi đối chiếu lại.' },
  silence_before_deadline: { field: 'result', message: 'Chưa hết hạn nên chưa ghi là báo không trả lời được.' },
  correction_incomplete: {
    field: 'result',
    message: 'Còn nội dung luật bắt buộc mà báo chưa đăng nên chưa phải cải chính đầy đủ. Ghi là cải chính một phần.',
  },
  result_before_receipt: { field: 'result_at', message: 'Kết quả không thể có trước khi báo nhận văn bản.' },
  result_in_future: { field: 'result_at', message: 'Thời điểm của kết quả không thể ở tương lai.' },
  nothing_to_escalate: {
    field: 'escalation_date',
    message: 'Chỉ báo cáo khi báo cải chính một phần, từ chối hoặc không trả lời.',
  },
  correction_requests_escalation: {
    field: 'escalation_number',
    message: 'Nhập đủ nơi nhận, số và ngày của văn bản báo cáo; văn bản gửi báo phải đã có kết quả.',
  },
  correction_requests_escalated_to: { field: 'escalated_to', message: 'Tên cơ quan nhận dài từ 3 đến 200 ký tự.' },
  correction_requests_escalation_number: {
    field: 'escalation_number',
    message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.',
  },
  escalated_before_result: {
    field: 'escalation_date',
    message: 'Ngày văn bản báo cáo không thể trước ngày có kết quả của báo.',
  },
  escalated_in_future: { field: 'escalation_date', message: 'Ngày văn bản báo cáo không thể ở tương lai.' },
  correction_requests_settlement_note: {
    field: 'settlement_note',
    message: 'Ghi chú khi xong dài từ 3 đến 2.000 ký tự.',
  },
  correction_requests_settled: { message: noStep },
  settled_without_result: { field: 'settlement_note', message: 'Ghi kết quả của báo trước khi đánh dấu xong.' },
  owner_only: {
    message:
      'Chỉ cán bộ đầu mối của cơ quan có vụ việc ghi được bước này; giám sát chỉ báo cáo cơ quan quản lý báo chí.',
  },
} satisfies Record<string, Told>;

/** The same with what any change of an incident may be refused for; its words about letters count. */
export const refusals: Record<string, Told> = { ...ofIncidents, ...letterRefusals };

/** The same for one form, each beside its field where the form has it. */
export function letterRefusalsFor<Form extends FieldValues>(
  fields: readonly (FieldPath<Form> & string)[],
  named: Record<string, FieldPath<Form>> = {},
): Refusals<Form> {
  return refusalsFor(fields, named, refusals);
}

import type { Told } from '@/ui/fields/refusals';

const noStep = 'Bước này không đi với tình trạng hiện tại của đề nghị. Tải lại trang để xem việc tiếp theo.';
const notEntitled =
  'Người này không được phát ngôn cho cơ quan vào thời điểm đó, hoặc được ủy quyền về vụ việc khác. Chọn một người trong danh sách.';

/** Refusals of the database about an enquiry, by column. */
export const refusals = {
  agency_dissolved: { message: 'Cơ quan đã giải thể, không nhận đề nghị mới. Chuyển phóng viên đến cơ quan kế thừa.' },
  agency_fixed: {
    message: 'Đề nghị không chuyển sang cơ quan khác được. Hỏi cơ quan kia bằng «Hỏi cơ quan phối hợp».',
  },
  press_enquiries_reporter_name: { field: 'reporter_name', message: 'Họ tên dài từ 2 đến 100 ký tự.' },
  press_enquiries_press_agency_name: { field: 'press_agency_name', message: 'Tên báo, đài dài từ 2 đến 200 ký tự.' },
  press_enquiries_press_agency_said: { field: 'press_agency_name', message: 'Nhập tên báo, đài của phóng viên.' },
  press_enquiries_press_agency_id_fkey: { field: 'press_agency_name', message: 'Chọn lại báo, đài trong danh sách.' },
  press_enquiries_press_card_number: {
    field: 'press_card_number',
    message: 'Số thẻ, giấy giới thiệu dài từ 2 đến 30 ký tự.',
  },
  press_enquiries_reporter_phone: { field: 'reporter_phone', message: 'Số điện thoại chưa đúng, ví dụ 0912 345 678.' },
  press_enquiries_reporter_email: {
    field: 'reporter_email',
    message: 'Địa chỉ thư điện tử chưa đúng, ví dụ phongvien@bao.vn.',
  },
  press_enquiries_medium: { field: 'medium', message: 'Chọn cách phóng viên hỏi.' },
  enquiry_medium_form: {
    field: 'medium',
    message: 'Chỉ câu hỏi gửi từ danh bạ công khai mới ghi là biểu mẫu công khai.',
  },
  press_enquiries_received_at: { field: 'received_at', message: 'Ngày tiếp nhận phải từ năm 1990 trở đi.' },
  received_in_future: { field: 'received_at', message: 'Thời điểm tiếp nhận không thể ở tương lai.' },
  press_enquiries_title: { field: 'title', message: 'Tên vấn đề dài từ 5 đến 300 ký tự, viết trên một dòng.' },
  press_enquiries_question: { field: 'question', message: 'Nội dung hỏi dài từ 5 đến 10.000 ký tự.' },
  press_enquiries_matter: {
    field: 'matter',
    message: 'Tên vụ việc dài từ 10 đến 300 ký tự, đúng như trong văn bản ủy quyền.',
  },
  press_enquiries_kind: { field: 'kind', message: 'Chọn loại đề nghị.' },
  press_enquiries_event_kind: { field: 'event_kind', message: 'Chọn loại vụ việc đột xuất, bất thường.' },
  press_enquiries_event_said: { field: 'event_kind', message: 'Chọn loại vụ việc đột xuất, bất thường.' },
  press_enquiries_event_of_event: { field: 'kind', message: 'Đề nghị thường không có thời điểm của vụ việc đột xuất.' },
  event_happened_missing: {
    field: 'event_happened_at',
    message: 'Nhập ngày giờ vụ việc xảy ra: hạn 24 giờ tính từ đó.',
  },
  event_received_missing: {
    field: 'event_received_at',
    message: 'Nhập ngày giờ cơ quan tiếp nhận vụ việc: hạn 24 giờ tính từ đó.',
  },
  event_determined_missing: {
    field: 'event_determined_at',
    message: 'Nhập ngày giờ xác định vụ việc tác động đến dư luận: hạn 24 giờ tính từ đó.',
  },
  event_happened_in_future: { field: 'event_happened_at', message: 'Thời điểm xảy ra không thể ở tương lai.' },
  event_received_in_future: {
    field: 'event_received_at',
    message: 'Thời điểm tiếp nhận vụ việc không thể ở tương lai.',
  },
  event_determined_in_future: { field: 'event_determined_at', message: 'Thời điểm xác định không thể ở tương lai.' },
  event_after_question: { field: 'event_happened_at', message: 'Vụ việc không thể xảy ra sau khi phóng viên đã hỏi.' },
  event_received_before_happened: {
    field: 'event_received_at',
    message: 'Không thể tiếp nhận trước khi vụ việc xảy ra.',
  },
  event_determined_before_received: {
    field: 'event_determined_at',
    message: 'Không thể xác định tác động trước khi vụ việc xảy ra, được tiếp nhận.',
  },
  assignee_missing: { field: 'assignee', message: 'Chọn người được giao trả lời.' },
  assignee_not_entitled: { field: 'assignee', message: notEntitled },
  press_enquiries_assignee_capacity: { field: 'assignee', message: 'Chọn người được giao trả lời.' },
  answer_missing: { field: 'answer', message: 'Nhập nội dung đã trả lời.' },
  press_enquiries_answer: { field: 'answer', message: 'Nội dung trả lời dài từ 3 đến 20.000 ký tự.' },
  answer_form_missing: { field: 'answer_form', message: 'Chọn hình thức đã trả lời.' },
  press_enquiries_answer_form: { field: 'answer_form', message: 'Chọn hình thức đã trả lời.' },
  answered_at_missing: { field: 'answered_at', message: 'Nhập ngày giờ trả lời.' },
  answered_before_received: { field: 'answered_at', message: 'Không thể trả lời trước khi tiếp nhận đề nghị.' },
  answered_in_future: { field: 'answered_at', message: 'Thời điểm trả lời không thể ở tương lai.' },
  answerer_missing: { field: 'answerer', message: 'Chọn người đã trả lời.' },
  answerer_not_entitled: { field: 'answerer', message: notEntitled },
  press_enquiries_answerer_capacity: { field: 'answerer', message: 'Chọn người đã trả lời.' },
  refusal_ground_missing: { field: 'refusal_ground_id', message: 'Chọn căn cứ từ chối theo Luật Báo chí.' },
  refusal_ground_of_other_regime: {
    field: 'refusal_ground_id',
    message: 'Căn cứ này không thuộc luật có hiệu lực ngày tiếp nhận đề nghị. Chọn căn cứ khác.',
  },
  refusal_reason_missing: {
    field: 'refusal_reason',
    message:
      'Nhập lý do: từ 01/07/2026 từ chối cung cấp thông tin phải nêu rõ lý do (khoản 3 Điều 4 Nghị định 244/2026/NĐ-CP).',
  },
  press_enquiries_refusal_reason: { field: 'refusal_reason', message: 'Lý do dài từ 3 đến 5.000 ký tự.' },
  reopen_reason_missing: { message: 'Nhập lý do mở lại.' },
  press_enquiries_reopen_reason: { message: 'Lý do mở lại dài từ 3 đến 1.000 ký tự.' },
  void_reason_missing: { message: 'Nhập lý do đánh dấu ghi nhầm.' },
  press_enquiries_void_reason: { message: 'Lý do đánh dấu ghi nhầm dài từ 3 đến 1.000 ký tự.' },
  enquiry_frozen: { message: 'Đề nghị đã có kết quả nên không sửa được nữa. Mở lại nếu cần trả lời thêm.' },
  enquiry_voided: { message: 'Đề nghị đã đánh dấu ghi nhầm nên không thay đổi được nữa.' },
  enquiry_no_step: { message: noStep },
  illegal_step: { message: noStep },
  press_enquiries_status: { message: noStep },
  press_enquiries_assigned: { message: noStep },
  press_enquiries_replied: { message: noStep },
  press_enquiries_answered: { message: noStep },
  press_enquiries_refused: { message: noStep },
  press_enquiries_voided: { message: noStep },
} satisfies Record<string, Told>;

/** Refusals about the part of another agency. */
export const partRefusals = {
  enquiry_not_found: { message: 'Không tìm thấy đề nghị, hoặc bạn không còn quyền xem.' },
  enquiry_over: { message: 'Đề nghị đã có kết quả nên không cần phối hợp nữa.' },
  part_over: { message: 'Phần phối hợp này đã gửi hoặc đã rút nên không sửa được nữa.' },
  part_fixed: { message: 'Phần phối hợp không chuyển sang đề nghị hay cơ quan khác được.' },
  only_the_contribution: { message: 'Cơ quan phối hợp chỉ viết phần của mình, không sửa điều được hỏi.' },
  contribution_of_another: { field: 'contribution', message: 'Chỉ cán bộ đầu mối của cơ quan được hỏi viết phần này.' },
  partner_dissolved: { field: 'partner_agency_id', message: 'Cơ quan này đã giải thể. Chọn cơ quan kế thừa.' },
  press_enquiry_partners_another: {
    field: 'partner_agency_id',
    message: 'Chọn cơ quan khác, không phải cơ quan chủ trì.',
  },
  press_enquiry_partners_one_standing: {
    field: 'partner_agency_id',
    message: 'Cơ quan này đã được hỏi và chưa gửi phần của mình.',
  },
  press_enquiry_partners_request: { field: 'request', message: 'Nội dung hỏi dài từ 5 đến 5.000 ký tự.' },
  press_enquiry_partners_contribution: { field: 'contribution', message: 'Nội dung dài từ 3 đến 20.000 ký tự.' },
  press_enquiry_partners_withdraw_reason: { message: 'Lý do rút dài từ 3 đến 500 ký tự.' },
} satisfies Record<string, Told>;

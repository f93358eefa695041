import type { FieldPath, FieldValues } from 'react-hook-form';
import type { AppError } from '@/lib/errors';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { inWordsOf, refusalsBeside, type Told } from '@/ui/fields/refusals';
import type { Refusals } from '@/ui/form-errors';

const closed = 'Vụ việc đã khép lại hoặc đã đánh dấu ghi nhầm nên không thay đổi được nữa.';
const noStep = 'Bước này không đi với tình trạng hiện tại của vụ việc. Tải lại trang để xem việc tiếp theo.';

const ofIncidents = {
  agency_dissolved: {
    field: 'agency_id',
    message: 'Cơ quan đã giải thể, không nhận vụ việc mới. Chọn cơ quan kế thừa.',
  },
  agency_fixed: { field: 'agency_id', message: 'Vụ việc không chuyển sang cơ quan khác được.' },
  incidents_title: { field: 'title', message: 'Tên vụ việc dài từ 5 đến 300 ký tự, viết trên một dòng.' },
  incidents_severity: { field: 'severity', message: 'Chọn mức độ của vụ việc.' },
  incidents_tone: { field: 'tone', message: 'Chọn lại tính chất thông tin.' },
  incidents_field: { field: 'field', message: 'Chọn lại lĩnh vực.' },
  incidents_found_by: { field: 'found_by', message: 'Người hoặc đơn vị phát hiện dài từ 2 đến 200 ký tự.' },
  incidents_found_at: { field: 'found_at', message: 'Ngày phát hiện phải từ năm 1990 trở đi.' },
  found_in_future: { field: 'found_at', message: 'Thời điểm phát hiện không thể ở tương lai.' },
  incidents_said: { field: 'said', message: 'Dài quá 20.000 ký tự. Ghi phần chính, đính kèm bản chụp toàn bài.' },
  incidents_false_part: { field: 'false_part', message: 'Dài quá 10.000 ký tự. Chỉ trích phần sai.' },
  incidents_correct_part: {
    field: 'correct_part',
    message: 'Dài quá 10.000 ký tự. Ghi phần chính, đính kèm tài liệu.',
  },
  incidents_sources: { field: 'sources', message: 'Dài quá 5.000 ký tự. Ghi tên tài liệu, đính kèm bản đầy đủ.' },
  facts_frozen: {
    message: 'Vụ việc đã có kết luận nên nội dung không sửa được nữa. Mở lại để xác minh thì sửa được.',
  },
  incident_closed: { message: closed },
  incident_not_found: { message: 'Không tìm thấy vụ việc, hoặc bạn không còn quyền xem.' },
  incidents_status: { message: noStep },
  illegal_step: { message: noStep },
  owner_only: { message: 'Chỉ cán bộ đầu mối của cơ quan chủ trì vụ việc làm được bước này.' },
  conclusion_missing: { field: 'conclusion', message: 'Chọn kết luận: đúng, đúng một phần, sai hay chưa đủ căn cứ.' },
  incidents_conclusion: { field: 'conclusion', message: 'Chọn kết luận: đúng, đúng một phần, sai hay chưa đủ căn cứ.' },
  conclusion_text_missing: { field: 'conclusion_text', message: 'Nhập nội dung kết luận.' },
  incidents_conclusion_text: { field: 'conclusion_text', message: 'Nội dung kết luận dài từ 3 đến 10.000 ký tự.' },
  conclusion_number_missing: { field: 'conclusion_number', message: 'Nhập số, ký hiệu của văn bản kết luận.' },
  incidents_conclusion_number: { field: 'conclusion_number', message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.' },
  conclusion_date_missing: { field: 'conclusion_date', message: 'Nhập ngày của văn bản kết luận.' },
  conclusion_in_future: { field: 'conclusion_date', message: 'Ngày kết luận không thể ở tương lai.' },
  conclusion_before_found: {
    field: 'conclusion_date',
    message: 'Ngày kết luận không thể trước ngày phát hiện vụ việc.',
  },
  incidents_conclusion_document: {
    field: 'conclusion_number',
    message: 'Nhập đủ số và ngày của văn bản kết luận: thời hạn cải chính của báo tính từ văn bản này.',
  },
  incidents_concluded: { message: 'Kết luận phải đủ: kết luận, nội dung và thời điểm. Kiểm tra lại rồi lưu.' },
  conclusion_frozen: { message: 'Kết luận đã ghi nhận không sửa được. Mở lại để xác minh rồi kết luận lại.' },
  false_part_missing: { field: 'false_part', message: 'Trích nguyên văn phần sai: văn bản gửi báo phải nêu rõ.' },
  correct_part_missing: { field: 'correct_part', message: 'Nhập nội dung đúng: văn bản gửi báo phải nêu rõ.' },
  remedy_missing: { field: 'remedy', message: 'Nhập việc đã làm để tiếp thu, khắc phục.' },
  incidents_remedy: { field: 'remedy', message: 'Nội dung khắc phục dài từ 3 đến 10.000 ký tự.' },
  remedy_frozen: { message: 'Chỉ ghi nhận khắc phục khi kết luận là đúng và vụ việc chưa khép lại.' },
  incidents_answer_number: { field: 'answer_number', message: 'Số, ký hiệu dài từ 1 đến 50 ký tự.' },
  incidents_answer_complete: { field: 'answer_number', message: 'Nhập đủ số và ngày của văn bản trả lời báo.' },
  answer_in_future: { field: 'answer_date', message: 'Ngày văn bản trả lời không thể ở tương lai.' },
  close_reason_missing: { field: 'close_reason', message: 'Nhập lý do khép lại khi chưa đủ căn cứ kết luận.' },
  incidents_close_reason: { field: 'close_reason', message: 'Lý do khép lại dài từ 3 đến 1.000 ký tự.' },
  items_open: { field: 'close_reason', message: 'Còn bài báo chưa có kết quả. Nhập lý do nếu vẫn khép lại.' },
  incidents_closed: { message: noStep },
  reopen_reason_missing: { field: 'reopen_reason', message: 'Nhập lý do mở lại để xác minh.' },
  incidents_reopen_reason: { field: 'reopen_reason', message: 'Lý do mở lại dài từ 3 đến 1.000 ký tự.' },
  void_reason_missing: { field: 'void_reason', message: 'Nhập lý do đánh dấu ghi nhầm.' },
  incidents_void_reason: { field: 'void_reason', message: 'Lý do đánh dấu ghi nhầm dài từ 3 đến 1.000 ký tự.' },
  incidents_voided: { message: noStep },
  reason_of_no_step: { message: 'Lý do của một bước đã qua không sửa được.' },
} satisfies Record<string, Told>;

const ofTheStory = {
  story_is_append_only: { message: 'Diễn biến đã ghi không sửa, không xóa được. Viết thêm ý kiến mới nếu cần.' },
  incident_events_kind: { message: 'Không ghi được ý kiến này. Tải lại trang rồi thử lại.' },
  incident_events_body: { field: 'body', message: 'Ý kiến dài từ 1 đến 10.000 ký tự.' },
  incident_events_comment_says_something: { field: 'body', message: 'Nhập ý kiến trước khi gửi.' },
  incident_events_mentions: { field: 'mentions', message: 'Nhắc tên nhiều nhất 20 người trong một ý kiến.' },
  mention_cannot_see: { field: 'mentions', message: 'Có người được nhắc không xem được vụ việc này. Bỏ tên người đó.' },
  mention_fixed: { message: 'Lời nhắc không sửa được.' },
  incident_mentions_once: { message: 'Người này đã được nhắc trong ý kiến.' },
} satisfies Record<string, Told>;

const ofRequests = {
  not_verifying: {
    message: 'Vụ việc đã có kết luận nên không gửi yêu cầu xác minh được nữa. Mở lại để xác minh nếu cần.',
  },
  asked_agency_dissolved: { field: 'asked_agency_id', message: 'Cơ quan này đã giải thể. Chọn cơ quan kế thừa.' },
  verification_requests_of_another: {
    field: 'asked_agency_id',
    message: 'Chọn một cơ quan khác để hỏi, không phải cơ quan chủ trì.',
  },
  verification_requests_one_standing: {
    field: 'asked_agency_id',
    message: 'Đã có một yêu cầu đang chờ cơ quan này trả lời. Chờ trả lời, hoặc rút yêu cầu kia trước.',
  },
  due_in_past: { field: 'due_at', message: 'Hạn trả lời phải ở tương lai.' },
  verification_requests_question: { field: 'question', message: 'Nội dung cần xác minh dài từ 5 đến 5.000 ký tự.' },
  verification_requests_answer: { field: 'answer', message: 'Nội dung trả lời dài từ 3 đến 20.000 ký tự.' },
  verification_requests_withdraw_reason: { field: 'withdraw_reason', message: 'Lý do rút dài từ 3 đến 500 ký tự.' },
  verification_requests_answered: { message: 'Trả lời phải có nội dung.' },
  verification_requests_withdrawn: { message: 'Rút yêu cầu phải có lý do.' },
  verification_requests_one_end: { message: 'Yêu cầu này đã được trả lời nên không rút được.' },
  request_over: { message: 'Yêu cầu này đã được trả lời hoặc đã rút nên không thay đổi được nữa.' },
  request_fixed: { message: 'Không đổi được cơ quan của một yêu cầu đã gửi. Rút lại rồi gửi yêu cầu mới.' },
  only_the_answer: { message: 'Cơ quan được hỏi chỉ ghi nội dung trả lời, không sửa yêu cầu.' },
  answer_of_another: { field: 'answer', message: 'Chỉ cán bộ đầu mối của cơ quan được hỏi trả lời được.' },
} satisfies Record<string, Told>;

const ofFiles = {
  attachment_without_file: { field: 'file', message: 'Tệp chưa tải lên được. Chọn lại tệp và thử lại.' },
  attachment_differs: { field: 'file', message: 'Tệp đã tải lên khác với tệp đã chọn. Chọn lại tệp và thử lại.' },
  attachment_without_record: { message: 'Không tìm thấy hồ sơ của tệp. Tải lại trang rồi thử lại.' },
  attachment_fixed: { message: 'Tệp đã đính kèm không sửa được; tệp đã gỡ không gỡ lại được.' },
  attachment_of_own_answer: {
    message: 'Cơ quan được hỏi chỉ đính kèm tệp vào yêu cầu đang chờ mình trả lời.',
  },
  captured_in_future: { field: 'captured_at', message: 'Thời điểm chụp không thể ở tương lai.' },
  attachments_captured: { field: 'captured_at', message: 'Nhập thời điểm chụp của bằng chứng.' },
  attachments_of_one_record: { message: 'Tệp phải thuộc đúng một hồ sơ. Tải lại trang rồi thử lại.' },
  attachments_of_one_part: { message: 'Tệp phải thuộc đúng một phần của vụ việc. Tải lại trang rồi thử lại.' },
  attachments_purpose: { field: 'purpose', message: 'Chọn loại tệp.' },
} satisfies Record<string, Told>;

/** Refusals of the database about incidents, their story, items, questions and files; those of letters stand apart. */
export const refusals = { ...ofIncidents, ...ofTheStory, ...pressItemRefusals, ...ofRequests, ...ofFiles };

/** The same for one form, see refusalsBeside. */
export const refusalsFor = <Form extends FieldValues>(
  fields: readonly (FieldPath<Form> & string)[],
  named: Record<string, FieldPath<Form>> = {},
  known: Record<string, Told> = refusals,
): Refusals<Form> => refusalsBeside(known, fields, named);

/** A failure in the words of its refusal, for a step that has no form. */
export const inWords = (failure: unknown, known: Record<string, Told> = refusals): AppError =>
  inWordsOf(known, failure);

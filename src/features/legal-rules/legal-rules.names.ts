/** Topics in the order one works through them; the keys are those of legal_rules.topic. */
export const topicNames: Record<string, string> = {
  speaking: 'Ai phát ngôn',
  delegation: 'Ủy quyền phát ngôn',
  publication: 'Công bố người phát ngôn',
  statement: 'Phát ngôn và cung cấp thông tin',
  correction: 'Cải chính, xin lỗi',
  response: 'Phản hồi thông tin',
  reply: 'Trả lời trên báo chí',
  press_conference: 'Họp báo',
  organisation: 'Quy chế, báo cáo, tập huấn',
  follow_up: 'Theo dõi, xử lý thông tin báo chí nêu',
};

/** What a rule is about, in a few words; the keys are those of legal_rules.code. */
export const matterNames: Record<string, string> = {
  scope: 'Cơ quan áp dụng',
  who_speaks: 'Người được phát ngôn',
  what_speaking_is: 'Phát ngôn là gì',
  report_when_unable: 'Khi không thể phát ngôn',
  other_staff: 'Người khác trong cơ quan',
  head_answers: 'Trách nhiệm của người đứng đầu',
  spokesperson_rights: 'Quyền, trách nhiệm của người phát ngôn',
  appoint_spokesperson: 'Cử người phát ngôn',
  standing_spokesperson: 'Người phát ngôn được giao nhiệm vụ thường xuyên',
  delegation_in_writing: 'Hình thức ủy quyền',
  no_redelegation: 'Cấm ủy quyền tiếp',
  delegate_is_deputy: 'Người được ủy quyền: cấp phó',
  delegate_is_responsible: 'Người được ủy quyền: người có trách nhiệm',
  publish_delegation: 'Công bố người được ủy quyền',
  publish_spokesperson: 'Công bố người phát ngôn thường xuyên',
  published_fields: 'Thông tin phải công bố',
  province_list: 'Danh sách toàn tỉnh',
  official_accounts: 'Kênh, tài khoản chính thức',
  forms_of_speaking: 'Hình thức phát ngôn',
  periodic_information: 'Cung cấp thông tin định kỳ',
  periodic_conference: 'Họp báo định kỳ',
  first_statement: 'Thông tin ban đầu: vụ việc tác động lớn',
  first_statement_divided_opinion: 'Thông tin ban đầu: dư luận không thống nhất',
  joint_incident: 'Sự cố liên quan nhiều bộ, tỉnh',
  statement_on_request: 'Phát ngôn theo yêu cầu',
  refusal_grounds: 'Trường hợp được từ chối',
  refusal_states_reason: 'Nêu lý do khi từ chối',
  interview_review: 'Xem lại nội dung phỏng vấn',
  press_reports_faithfully: 'Báo chí đăng trung thực',
  misquoted: 'Khi báo chí phản ánh sai phát ngôn',
  false_report: 'Khi báo chí đăng sai sự thật',
  correction: 'Thời điểm cải chính',
  correction_reply: 'Tạp chí trả lời cơ quan',
  correction_kept: 'Lưu thông tin cải chính',
  takedown: 'Gỡ bỏ thông tin sai',
  takedown_on_request: 'Gỡ bỏ theo yêu cầu của Bộ',
  recall_report: 'Báo cáo thu hồi ấn phẩm',
  correction_place: 'Vị trí cải chính',
  correction_content: 'Nội dung cải chính',
  correction_with_conclusion: 'Đăng kèm kết luận',
  correction_republished: 'Báo đăng lại phải cải chính',
  response_right: 'Quyền phản hồi',
  response: 'Thời điểm đăng phản hồi',
  response_exchanges: 'Số lần đăng phản hồi',
  response_refusal: 'Từ chối đăng phản hồi',
  response_content: 'Nội dung phản hồi',
  response_same_product: 'Nơi đăng phản hồi',
  reply_in_press: 'Trả lời trên báo chí',
  reply_to_opinion: 'Trả lời ý kiến, kiến nghị, phê bình',
  reply_to_complaint: 'Trả lời khiếu nại, tố cáo',
  press_publishes_reply: 'Báo chí đăng trả lời',
  press_answers_agency: 'Báo chí trả lời cơ quan',
  press_conference_notice: 'Thông báo họp báo',
  press_conference_content: 'Hồ sơ thông báo họp báo',
  press_conference_objection: 'Không cho họp báo',
  internal_regulation: 'Quy chế nội bộ',
  annual_report: 'Báo cáo năm',
  annual_report_content: 'Nội dung báo cáo năm',
  training: 'Đào tạo, bồi dưỡng',
  yearly_training: 'Lớp tập huấn hằng năm',
  verify_incident: 'Xác minh thông tin báo chí nêu',
  report_result: 'Báo cáo kết quả xử lý',
};

const order = Object.keys(matterNames);

/** Where a matter stands within its topic; one this build does not know yet comes last. */
export function matterPlace(code: string): number {
  const place = order.indexOf(code);
  return place === -1 ? order.length : place;
}

/** The name of what rules of a code are about; one this build does not know yet is named by its title. */
export const matterName = (code: string, title: string): string => matterNames[code] ?? title;

/** How a rule counts its time; the keys are those of legal_rules.unit. */
export const unitNames: Record<string, string> = {
  hour: 'giờ',
  day: 'ngày',
  working_day: 'ngày làm việc',
  month: 'tháng',
  at_once: 'ngay',
  next_issue: 'số ra gần nhất',
  exchange: 'lần',
  none: 'không đặt thời hạn',
};

export const basisNames: Record<string, string> = { law: 'Luật, nghị định', policy: 'Chính sách của tỉnh' };

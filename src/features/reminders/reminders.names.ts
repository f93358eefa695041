/** Where a reminder stands; the keys are those of the computed column reminder_state. */
export const stateNames = {
  sent: 'Chưa xem',
  seen: 'Đã xem',
  answered: 'Đã trả lời',
  settled: 'Việc đã xong',
  withdrawn: 'Đã rút',
} as const;

export type ReminderState = keyof typeof stateNames;

/** Whether the agency has still to set it right. */
export const isOpen = (state: ReminderState) => state !== 'settled' && state !== 'withdrawn';

/** Names of the fields, on forms, in histories and comparisons. */
export const fieldLabels = {
  subject: 'Trích yếu',
  body: 'Nội dung đôn đốc',
  due_day: 'Hạn hoàn thành',
  due_time: 'Giờ của hạn',
  letter_number: 'Số, ký hiệu công văn',
  letter_day: 'Ngày công văn',
} as const;

/** What an agency is called upon to do, by what is found: completes «Đôn đốc …». */
export const urgedOf: Record<string, string> = {
  no_spokesperson: 'giao nhiệm vụ phát ngôn thường xuyên',
  head_changed: 'cử người phát ngôn sau khi thay đổi thủ trưởng',
  unpublished: 'công bố người phát ngôn',
  delegation_unpublished: 'công bố văn bản ủy quyền phát ngôn',
  contact_missing: 'bổ sung điện thoại, thư điện tử công vụ của người phát ngôn',
  contact_outlived: 'gỡ người đã hết nhiệm vụ phát ngôn khỏi danh bạ',
  incident_overdue: 'xử lý vụ việc đã quá hạn',
  verification_overdue: 'trả lời yêu cầu xác minh',
  correction_overdue: 'theo dõi kết quả cải chính',
  enquiry_overdue: 'trả lời đề nghị của báo chí',
  untrained: 'cử người phát ngôn dự tập huấn',
  directive_unacknowledged: 'quán triệt và xác nhận văn bản chỉ đạo',
  duty_overdue: 'cung cấp thông tin định kỳ cho báo chí',
  report_unconfirmed: 'xác nhận báo cáo năm',
  regulation_missing: 'ban hành quy chế nội bộ về phát ngôn',
};

export const urgedInGeneral = 'thực hiện quy định về phát ngôn và cung cấp thông tin cho báo chí';

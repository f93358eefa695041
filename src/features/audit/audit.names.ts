/** What is written down in the history, by its table, as people call it. */
export const tableNames = {
  spokespersons: 'Người phát ngôn',
  delegations: 'Ủy quyền phát ngôn',
  public_contacts: 'Danh bạ công khai',
  incidents: 'Vụ việc',
  press_items: 'Tin, bài',
  verification_requests: 'Đề nghị xác minh',
  correction_requests: 'Văn bản gửi báo',
  press_enquiries: 'Đề nghị của báo chí',
  press_enquiry_partners: 'Phối hợp trả lời báo chí',
  directives: 'Văn bản chỉ đạo',
  directive_acknowledgements: 'Quán triệt văn bản',
  press_events: 'Sự kiện báo chí',
  press_event_questions: 'Câu hỏi tại sự kiện báo chí',
  training_courses: 'Lớp tập huấn',
  training_attendances: 'Người dự tập huấn',
  calendar: 'Lịch công tác',
  reminders: 'Đôn đốc',
  agency_reports: 'Báo cáo năm',
  agency_scorecard: 'Phiếu theo dõi cơ quan',
  attachments: 'Tệp đính kèm',
  agencies: 'Cơ quan',
  reorganisations: 'Sắp xếp cơ quan',
  profiles: 'Tài khoản người dùng',
  memberships: 'Vai trò người dùng',
  invitations: 'Lời mời',
  press_agencies: 'Cơ quan báo chí',
  legal_rules: 'Quy định',
  public_holidays: 'Ngày nghỉ',
  settings: 'Cài đặt',
  hotlines: 'Số điện thoại tiếp nhận',
} as const;
export type AuditedTable = keyof typeof tableNames;

/** A table in words; one that has none yet by its own name, so that nothing is hidden. */
export const tableName = (table: string): string => (tableNames as Record<string, string>)[table] ?? table;

/** What can have happened. */
export const operationNames = { INSERT: 'Thêm', UPDATE: 'Sửa', DELETE: 'Xóa', EXPORT: 'Xuất tệp, in' } as const;
export type Operation = keyof typeof operationNames;

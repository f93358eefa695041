/** Where a directive stands; the keys are those of directives.state. */
export const stateNames = {
  draft: 'Dự thảo',
  issued: 'Đã gửi',
  ended: 'Hết hiệu lực',
  voided: 'Nhập nhầm, đã bỏ',
} as const;

export type DirectiveState = keyof typeof stateNames;

/** What kind of document it is, in the order of their force. */
export const kindNames = {
  law: 'Luật',
  decree: 'Nghị định',
  circular: 'Thông tư',
  decision: 'Quyết định',
  instruction: 'Chỉ thị',
  plan: 'Kế hoạch',
  official_letter: 'Công văn',
  notice: 'Thông báo',
  other: 'Văn bản khác',
} as const;

export type DirectiveKind = keyof typeof kindNames;

/** How far a directive has got among the agencies one sees. */
export const progressNames = {
  open: 'Chưa quán triệt',
  late: 'Quá hạn quán triệt',
  confirmed: 'Đã quán triệt đủ',
} as const;

export type Progress = keyof typeof progressNames;

/** Names of the fields, on forms, in histories and comparisons. */
export const fieldLabels = {
  agency_id: 'Cơ quan quản lý, gửi văn bản',
  issuer: 'Cơ quan ban hành',
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issued_on: 'Ngày ban hành',
  effective_on: 'Ngày có hiệu lực',
  title: 'Trích yếu',
  summary: 'Nội dung chỉ đạo',
  source_url: 'Địa chỉ văn bản trên mạng',
  addresses: 'Gửi đến',
  addressed: 'Cơ quan nhận',
  confirm_by: 'Hạn xác nhận quán triệt',
} as const;

/** How far an agency has got with a directive; the keys are those of directive_acknowledgements.state. */
export const stateNames = {
  waiting: 'Chưa đọc',
  read: 'Đã đọc',
  confirmed: 'Đã quán triệt',
  returned: 'Đề nghị bổ sung',
} as const;

export type AcknowledgementState = keyof typeof stateNames;

/** How it was spread to the staff. */
export const formNames = {
  conference: 'Hội nghị quán triệt',
  meeting: 'Họp giao ban, sinh hoạt chi bộ',
  copied: 'Văn bản sao gửi',
  intranet: 'Đăng trên trang nội bộ',
  other: 'Hình thức khác',
} as const;

export type SpreadForm = keyof typeof formNames;

/** Names of the fields, on forms, in histories and comparisons. */
export const fieldLabels = {
  spread_on: 'Ngày quán triệt',
  spread_form: 'Hình thức',
  spread_form_note: 'Nêu rõ hình thức',
  staff_count: 'Số người được quán triệt',
  note: 'Ghi chú',
  correction_reason: 'Lý do sửa',
} as const;

export type Severity = 'normal' | 'hot' | 'sensitive';

export const severityNames: Record<Severity, string> = { normal: 'Thường', hot: 'Nóng', sensitive: 'Nhạy cảm' };

/** What the database says is next: see private.incident_progress. */
export const nextStepNames = {
  verify: 'Bắt đầu xác minh',
  await_answers: 'Chờ cơ quan được hỏi trả lời',
  conclude: 'Kết luận',
  remedy: 'Ghi nhận khắc phục',
  decide: 'Xác minh lại hoặc khép lại',
  send_letters: 'Gửi văn bản cho cơ quan báo chí',
  record_receipt: 'Ghi ngày báo nhận văn bản',
  await_outcome: 'Chờ báo đăng, phát',
  follow_up: 'Xử lý kết quả chưa đạt',
  await_authority: 'Chờ cơ quan quản lý báo chí',
  close: 'Khép lại vụ việc',
} as const;
export type NextStep = keyof typeof nextStepNames;

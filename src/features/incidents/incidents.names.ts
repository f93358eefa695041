import type { Tables } from '@/lib/database.types';

export type IncidentRow = Tables<'incidents'>;
export type VerificationRequest = Tables<'verification_requests'>;
export type Letter = Tables<'correction_requests'>;

export type Status = 'recorded' | 'verifying' | 'concluded' | 'remedied' | 'correcting' | 'closed' | 'voided';
export type Conclusion = 'accurate' | 'partly' | 'inaccurate' | 'undetermined';
export type LetterKind = 'correction' | 'response';
export type LetterResult =
  | 'full_correction'
  | 'partial_correction'
  | 'response_printed'
  | 'takedown'
  | 'refused'
  | 'silence';
export type LetterStage =
  | 'draft'
  | 'requested'
  | 'received'
  | 'corrected'
  | 'refused'
  | 'unanswered'
  | 'escalated'
  | 'settled';
/** How far a newspaper has come with an item. */
export type ItemState = 'none' | Exclude<LetterStage, 'draft'>;

export const statusNames: Record<Status, string> = {
  recorded: 'Đã ghi nhận',
  verifying: 'Đang xác minh',
  concluded: 'Đã kết luận',
  remedied: 'Đã khắc phục',
  correcting: 'Đang yêu cầu cải chính',
  closed: 'Đã khép lại',
  voided: 'Ghi nhầm',
};

export const fieldNames = {
  health: 'Y tế',
  education: 'Giáo dục và đào tạo',
  land_environment: 'Đất đai, môi trường',
  transport_construction: 'Giao thông, xây dựng',
  agriculture: 'Nông nghiệp',
  security: 'An ninh, trật tự',
  culture_tourism: 'Văn hóa, thể thao, du lịch',
  economy: 'Kinh tế, tài chính',
  labour_society: 'Lao động, an sinh xã hội',
  administration: 'Cải cách hành chính, nội vụ',
  other: 'Lĩnh vực khác',
} as const;
export type Field = keyof typeof fieldNames;

export const conclusionNames: Record<Conclusion, string> = {
  accurate: 'Đúng',
  partly: 'Đúng một phần',
  inaccurate: 'Sai',
  undetermined: 'Chưa đủ căn cứ',
};

export const letterKindNames: Record<LetterKind, string> = {
  correction: 'Yêu cầu cải chính',
  response: 'Ý kiến phản hồi',
};

export const letterStageNames: Record<LetterStage, string> = {
  draft: 'Đang soạn',
  requested: 'Đã gửi',
  received: 'Báo đã nhận',
  corrected: 'Đã đăng',
  refused: 'Từ chối',
  unanswered: 'Không trả lời',
  escalated: 'Đã báo cáo cơ quan quản lý báo chí',
  settled: 'Xong',
};

export const itemStateNames: Record<ItemState, string> = { ...letterStageNames, none: 'Chưa có văn bản' };

export const resultNames: Record<LetterResult, string> = {
  full_correction: 'Cải chính đầy đủ',
  partial_correction: 'Cải chính một phần',
  response_printed: 'Đã đăng ý kiến phản hồi',
  takedown: 'Đã gỡ bỏ',
  refused: 'Từ chối',
  silence: 'Không trả lời',
};

/** What each instrument can bring; the two are never mixed. */
export const resultsOf: Record<LetterKind, readonly LetterResult[]> = {
  correction: ['full_correction', 'partial_correction', 'takedown', 'refused', 'silence'],
  response: ['response_printed', 'takedown', 'refused', 'silence'],
};

import { requirementSource } from '@/reference/finding-kinds';
import type { Requirement } from './scorecard.api';

/** «3 việc, 2 quá hạn» */
export function stateOf({ found, late }: Pick<Requirement, 'found' | 'late'>): string {
  const lateness = late === 0 ? null : late === found ? 'quá hạn' : `${late} quá hạn`;
  return [`${found} việc`, lateness].filter(Boolean).join(', ');
}

/** What asks for it: article and instrument, the province's own threshold, or what no one rule says. */
export function ruleOf({ kind, article, instrument, is_policy }: Requirement): string {
  const rule = [article, instrument].filter(Boolean).join(', ');
  // «At once»: the law names no hours, the province does.
  if (rule) return article && is_policy ? `${rule} (số giờ theo thiết lập của tỉnh)` : rule;
  return requirementSource(kind) ?? '—';
}

/** How the score is counted, and what of the past it cannot know. */
export const explanation = [
  'Điểm là số yêu cầu đạt trên số yêu cầu áp dụng cho cơ quan vào thời điểm ấy. Mỗi yêu cầu tính như nhau, không nhân hệ số.',
  'Một yêu cầu đạt khi không phát hiện việc nào chưa đúng; chưa phát sinh việc cũng là đạt.',
  'Số yêu cầu thay đổi theo quy định có hiệu lực, nên khi so sánh cần xem cả hai con số.',
  'Các mốc đã qua được tính lại theo hồ sơ hiện có và lịch sử thay đổi; việc ngày ấy không ghi vào hệ thống thì không kể được.',
] as const;

export const unboundNote =
  'Nghị định về phát ngôn không áp dụng cho cơ quan này: chỉ tính những yêu cầu đối với mọi cơ quan.';

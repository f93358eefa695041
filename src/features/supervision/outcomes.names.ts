import type { Outcome } from './dashboard.api';

/** What became of a letter to a newspaper. */
export const outcomeNames: Record<Outcome, string> = {
  obtained: 'Đã cải chính, đăng phản hồi',
  refused: 'Từ chối',
  unanswered: 'Không trả lời đúng hạn',
  waiting: 'Đang chờ',
};

/** As a column's heading, or beside a number. */
export const shortOutcomes: Record<Outcome, string> = {
  obtained: 'Được cải chính',
  refused: 'Từ chối',
  unanswered: 'Không trả lời',
  waiting: 'Đang chờ',
};

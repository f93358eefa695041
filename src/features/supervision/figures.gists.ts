import type { Month, Newspaper, OpenIncidents } from './dashboard.api';
import { formatMonth, greatest, sumOf } from './figures.logic';

/** How many bars a chart has at most. */
export const mostBars = 8;

const ofMost = (rows: readonly unknown[], what: string) =>
  rows.length > mostBars ? ` Biểu đồ vẽ ${mostBars} ${what} đầu, bảng kể đủ ${rows.length}.` : '';

/** «Nhiều nhất: Sở Y tế, 6 vụ, 2 quá hạn.» */
export function tellOpen(rows: readonly OpenIncidents[], what: 'cơ quan' | 'báo'): string {
  const counted = greatest(rows, 'open');
  const [first] = counted;
  if (!first) return 'Không có vụ việc nào đang xử lý.';
  return `Nhiều nhất: ${first.name}, ${first.open} vụ${first.overdue > 0 ? `, ${first.overdue} quá hạn` : ''}.${ofMost(counted, what)}`;
}

/** What became of the letters of the period. */
export function tellCorrections(rows: readonly Newspaper[]): string {
  const sum = (key: 'sent' | 'obtained' | 'refused' | 'unanswered' | 'waiting') => sumOf(rows, key);
  if (sum('sent') === 0) return 'Không có văn bản nào gửi báo trong kỳ.';
  return `${sum('sent')} văn bản gửi trong kỳ: ${sum('obtained')} được cải chính, đăng phản hồi, ${sum('refused')} bị từ chối, ${sum('unanswered')} không trả lời đúng hạn, ${sum('waiting')} đang chờ.${ofMost(greatest(rows, 'sent'), 'báo')}`;
}

/** In which month most came. */
export function tellMonths(months: readonly Month[]): string {
  const [incidents] = greatest(months, 'incidents');
  const [enquiries] = greatest(months, 'enquiries');
  if (!incidents && !enquiries) return 'Không có vụ việc, cũng không có đề nghị nào trong mười hai tháng.';
  return [
    incidents && `Nhiều vụ việc nhất: tháng ${formatMonth(incidents.month)}, ${incidents.incidents} vụ.`,
    enquiries && `Nhiều đề nghị nhất: tháng ${formatMonth(enquiries.month)}, ${enquiries.enquiries} đề nghị.`,
  ]
    .filter(Boolean)
    .join(' ');
}

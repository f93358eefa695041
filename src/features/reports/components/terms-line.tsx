import { Text } from '@mantine/core';
import { formatDate, formatDayOf } from '@/lib/dates';
import type { ReportTerms } from '../reports.api';

/** Which days a year's report counts, by when it is sent, and by which rule. */
export function TermsLine({ terms }: { terms: ReportTerms }) {
  const { from_day, to_day, due_at, basis, article, instrument } = terms;
  const rule = [article, instrument].filter(Boolean).join(' ');
  return (
    <Text size="sm" c="dimmed" mb="md">
      Số liệu từ {formatDate(from_day)} đến hết {formatDate(to_day)}
      {due_at && `; hạn gửi: trước ngày ${formatDayOf(due_at)}`}
      {basis === 'law' && rule && ` (${rule})`}.
      {basis !== 'law' &&
        ' Báo cáo nội bộ của tỉnh: kỳ này chưa áp dụng báo cáo theo Nghị định 244/2026/NĐ-CP, lập theo cùng sáu số liệu.'}
    </Text>
  );
}

import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatDate } from '@/lib/dates';
import type { CalendarRow } from '../calendar.api';
import { daysOf } from '../calendar.logic';
import { mostShown } from '../calendar.queries';

/** Not everything is shown, and from where on. */
export function CutNotice({ rows }: { rows: readonly CalendarRow[] }) {
  const last = rows.at(-1);
  return (
    <Alert color="yellow" variant="light" mb="md" role="status" icon={<IconAlertTriangle aria-hidden />}>
      Có hơn {mostShown.toLocaleString('vi-VN')} việc trong tháng. Lịch chỉ hiện đủ đến trước ngày{' '}
      {last && formatDate(daysOf(last).first)}: chọn một cơ quan hoặc một nhóm việc để xem hết.
    </Alert>
  );
}

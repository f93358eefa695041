import { Badge } from '@mantine/core';
import type { Standing } from '../reports.logic';

export const standingNames: Record<Standing, string> = {
  confirmed: 'Đã xác nhận',
  late: 'Xác nhận muộn',
  returned: 'Bị trả lại',
  overdue: 'Quá hạn',
  open: 'Chưa xác nhận',
  ended: 'Đã giải thể, tính theo hồ sơ',
};

const colors: Record<Standing, string> = {
  confirmed: 'teal',
  late: 'orange',
  returned: 'red',
  overdue: 'red',
  open: 'gray',
  ended: 'gray',
};

/** How a report stands. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return (
    <Badge color={colors[standing]} variant="light" tt="none">
      {standingNames[standing]}
    </Badge>
  );
}

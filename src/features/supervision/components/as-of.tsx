import { Text } from '@mantine/core';
import { today } from '@/lib/dates';
import { DayFilter } from '@/ui/day-filter';

/** As of which day. */
export function AsOfFilter({ day, onChange }: { day: string | null; onChange: (day: string | null) => void }) {
  return <DayFilter label="Tính đến hết ngày" value={day} onChange={onChange} before={today()} />;
}

/** What a past day is told from. */
export function PastNote({ day }: { day: string | null }) {
  return day === null ? null : (
    <Text size="sm" c="dimmed" mb="sm">
      Tính theo hồ sơ đã ghi trong hệ thống và lịch sử thay đổi; việc chưa ghi vào ngày ấy thì không kể được.
    </Text>
  );
}

import { Button, Checkbox, NativeSelect, Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, today as todayOf } from '@/lib/dates';
import { serverNow } from '@/lib/server-clock';
import { useActing } from '@/session/acting';
import { FormModal } from '@/ui/form-modal';
import { downloadCalendar, periodsOf } from '../calendar.download';
import type { CalendarFilters } from '../calendar.filters';
import { groups } from '../calendar.kinds';

/** The calendar as a file for one's own, of the filters and a period. */
export function DownloadButton({ filters }: { filters: CalendarFilters }) {
  const { acting } = useActing();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [reminds, setReminds] = useState(true);
  const today = todayOf(new Date(serverNow()));
  const periods = periodsOf(filters.day, today);
  const period = periods[chosen] ?? periods[0];
  const of =
    filters.groups.length === 0 ? 'Tất cả các nhóm việc' : filters.groups.map((group) => groups[group].name).join(', ');
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        Tải lịch (.ics)
      </Button>
      <FormModal
        title="Tải lịch (.ics)"
        confirmLabel="Tải xuống"
        opened={opened}
        onClose={() => setOpened(false)}
        onConfirm={() => downloadCalendar(filters, period, { reminds, forAgencyId: acting.agency.id })}
      >
        <Text size="sm">
          Tệp để mở bằng Outlook, Google Lịch hoặc lịch của điện thoại. Tải và nhập lại thì các việc đã có được cập
          nhật, không bị lặp. Tệp chỉ dành cho riêng bạn: không đăng, không gửi ra ngoài cơ quan.
        </Text>
        <NativeSelect
          label="Kỳ"
          value={chosen}
          data={periods.map(({ name }, i) => ({ value: String(i), label: name }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          description={`Từ ${formatDate(period.from)} đến hết ${formatDate(period.to)}. ${of}${filters.agencyId ? ', của cơ quan đang chọn' : ''}.`}
        />
        <Checkbox
          label="Nhắc trước 1 ngày những việc có hạn"
          checked={reminds}
          onChange={(event) => setReminds(event.currentTarget.checked)}
        />
      </FormModal>
    </>
  );
}

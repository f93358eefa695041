import { Group, Stack, Text } from '@mantine/core';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type DayAndTime, dayAndTimeOf, momentOf, parseTime } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import { DateField } from '@/ui/fields/date-field';
import { TimeField } from '@/ui/fields/time-field';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** When a piece of evidence was captured: now, until said otherwise. */
export function useCapturedMoment() {
  const form = useForm<DayAndTime>({
    mode: 'onChange',
    defaultValues: dayAndTimeOf(new Date(serverNow()).toISOString()),
  });
  return { form, read: () => readMoment(form) };
}

/** The moment as typed, ISO; refuses beside the field what is none or still to come. */
function readMoment(form: UseFormReturn<DayAndTime>): string | undefined {
  const { day, time } = form.getValues();
  const refuse = (field: 'day' | 'time', message: string): undefined => {
    form.setError(field, { message }, { shouldFocus: true });
  };
  if (!isDay(day)) return refuse('day', 'Nhập ngày chụp theo dạng ngày/tháng/năm.');
  if (parseTime(time) !== time) return refuse('time', 'Nhập giờ chụp, ví dụ 14:30.');
  const moment = momentOf(day, time);
  return Date.parse(moment) > serverNow() ? refuse('day', 'Thời điểm chụp không thể ở tương lai.') : moment;
}

/** Day and time of the capture. */
export function CapturedMoment({ form }: { form: UseFormReturn<DayAndTime> }) {
  return (
    <Stack gap={2} className="no-print">
      <Group gap="xs" align="flex-start">
        <DateField control={form.control} name="day" label="Ngày chụp" size="xs" w={130} required />
        <TimeField control={form.control} name="time" label="Giờ chụp" size="xs" w={90} required />
      </Group>
      <Text size="xs" c="dimmed">
        Chọn tệp sau khi ghi thời điểm chụp.
      </Text>
    </Stack>
  );
}

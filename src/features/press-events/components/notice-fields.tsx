import { SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { momentOf, parseTime } from '@/lib/local-time';
import { DateField } from '@/ui/fields/date-field';
import { isDay } from '@/ui/fields/fields.schema';
import { TextField } from '@/ui/fields/text-field';
import { TimeField } from '@/ui/fields/time-field';
import type { NoticeForm } from '../notice.form';
import type { PressEvent } from '../press-events.api';
import { fieldLabels } from '../press-events.names';
import { NewspapersField } from './newspapers-field';
import { NoticeDue } from './notice-due';

/** The notice of an event: its number and date, when it went out and to whom, with which list. */
export function NoticeFields({ control, event }: { control: Control<NoticeForm>; event: PressEvent }) {
  const [day, time] = useWatch({ control, name: ['notice_sent_day', 'notice_sent_time'] });
  const sentAt = isDay(day) && parseTime(time) ? momentOf(day, time) : undefined;
  const isOwed = event.notice_due_at !== null;
  return (
    <Stack gap="sm">
      {isOwed && sentAt && <NoticeDue startsAt={event.starts_at} agencyKind={event.agency.kind} sentAt={sentAt} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField
          control={control}
          name="notice_number"
          label={fieldLabels.notice_number}
          placeholder="15/TB-SYT"
          required={isOwed}
          autoComplete="off"
        />
        <DateField control={control} name="notice_date" label={fieldLabels.notice_date} required={isOwed} />
        <DateField control={control} name="notice_sent_day" label={fieldLabels.notice_sent_day} required />
        <TimeField control={control} name="notice_sent_time" label={fieldLabels.notice_sent_time} required />
      </SimpleGrid>
      <TextField control={control} name="notice_to" label={fieldLabels.notice_to} required autoComplete="off" />
      <NewspapersField control={control} name="invited" label={fieldLabels.invited} />
    </Stack>
  );
}

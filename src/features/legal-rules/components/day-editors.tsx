import { Stack, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatDate, formatWeekday } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import { RecordTimeline } from '@/reference/record-timeline';
import { getSavedDay, type SpecialDay } from '../days-off.api';
import { writePlace } from '../days-off.filters';
import { emptyForm, toForm, toRows } from '../days-off.form';
import { dayTold } from '../days-off.told';
import { useAddDays, useChangeDay } from '../legal-rules.queries';
import { DayForm } from './day-form';

const inYear = (day: string) => paths.holidays + writePlace({ year: day.slice(0, 4), editing: null });

/** Enters days that are not in the calendar yet. */
export function NewDays({ year }: { year: string }) {
  const add = useAddDays();
  const { confirmed, dialog } = useChangePreview();
  const [initial] = useState(emptyForm);
  return (
    <Stack component="section" aria-labelledby="new-days" mt="xl">
      <Title order={2} size="h4" id="new-days">
        Thêm ngày
      </Title>
      {dialog}
      <DayForm
        draftOf="day-off:new"
        initial={initial}
        version={null}
        submitLabel="Xem trước và thêm"
        cancelTo={paths.holidays + writePlace({ year, editing: null })}
        onSave={async (form) => {
          const days = toRows(form);
          await confirmed('add_days', { days });
          await add.mutateAsync(days);
          const last = days.at(-1)?.day ?? form.from_day;
          return {
            goTo: inYear(form.from_day),
            message:
              days.length > 1
                ? `Đã thêm ${days.length} ngày, từ ${formatDate(form.from_day)} đến ${formatDate(last)}.`
                : `Đã thêm ${formatWeekday(form.from_day)}.`,
          };
        }}
      />
    </Stack>
  );
}

/** Corrects a day of the calendar; under it who has changed it when. */
export function EditedDay({ day }: { day: SpecialDay }) {
  const change = useChangeDay();
  const { confirmed, dialog } = useChangePreview();
  // It stands below the table from which it was opened.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack component="section" aria-labelledby="edited-day" mt="xl">
      <Title order={2} size="h4" id="edited-day" ref={heading} tabIndex={-1}>
        {`Sửa ${formatWeekday(day.day)}`}
      </Title>
      {dialog}
      <DayForm
        draftOf={`day-off:${day.id}`}
        initial={toForm(day)}
        version={day.version}
        submitLabel="Xem trước và lưu"
        cancelTo={inYear(day.day)}
        loadTheirs={async () => {
          const { saved, ...rest } = await getSavedDay(day.id);
          return { ...rest, form: toForm(saved) };
        }}
        onSave={async (form, version) => {
          const [row] = toRows(form);
          const changed = { ...day, ...row, version: version ?? day.version };
          await confirmed('change_day', changed);
          await change.mutateAsync(changed);
          return { goTo: inYear(changed.day), message: `Đã lưu ${formatWeekday(changed.day)}.` };
        }}
      />
      <RecordTimeline recordId={day.id} tables={{ public_holidays: dayTold }} />
    </Stack>
  );
}

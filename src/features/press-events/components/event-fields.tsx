import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { momentOf, parseTime } from '@/lib/local-time';
import { pressEventKindNames } from '@/reference/press-events';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { DateField } from '@/ui/fields/date-field';
import { isDay } from '@/ui/fields/fields.schema';
import { RadioField } from '@/ui/fields/radio-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import type { EventForm } from '../press-events.form';
import { fieldLabels, isMeeting, modeNames, roleNames } from '../press-events.names';
import { NewspapersField } from './newspapers-field';
import { NoticeDue } from './notice-due';
import { SpeakerField } from './speaker-field';

interface Props {
  control: Control<EventForm>;
  agency: { code: string; kind: string };
  isNew: boolean;
  /** Its kind may still be changed. */
  isPlanned: boolean;
  /** When the notice of one already announced went out. */
  sentAt?: string | undefined;
}

/** The fields of an event, the same for a new one and a correction. */
export function EventFields({ control, agency, isNew, isPlanned, sentAt }: Props) {
  const [kind, role, mode, day, time, wasHeld] = useWatch({
    control,
    name: ['kind', 'role', 'mode', 'starts_day', 'starts_time', 'was_held'],
  });
  const meets = isMeeting(kind);
  const organises = kind !== 'press_briefing' || role === 'organiser';
  const startsAt = isDay(day) && parseTime(time) ? momentOf(day, time) : undefined;
  const owesNotice = kind === 'press_conference' && !wasHeld && (isPlanned || sentAt !== undefined);
  return (
    <Stack>
      <Fieldset legend="Sự kiện">
        <Stack gap="sm">
          {isPlanned && (
            <RadioField control={control} name="kind" label={fieldLabels.kind} options={pressEventKindNames} />
          )}
          {isPlanned && kind === 'press_briefing' && (
            <RadioField
              control={control}
              name="role"
              label={fieldLabels.role}
              description="Lần đến cung cấp thông tin tại giao ban của nơi khác được tính trong báo cáo năm"
              options={roleNames}
            />
          )}
          <TextField control={control} name="title" label={fieldLabels.title} required autoComplete="off" />
          <TextareaField control={control} name="content" label={fieldLabels.content} />
        </Stack>
      </Fieldset>
      <Fieldset legend={meets ? 'Thời gian, địa điểm' : 'Công bố'}>
        <Stack gap="sm">
          {isNew && (
            <CheckboxField control={control} name="was_held" label={meets ? fieldLabels.was_held : 'Đã công bố'} />
          )}
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <DateField control={control} name="starts_day" label={fieldLabels.starts_day} required />
            <TimeField
              control={control}
              name="starts_time"
              label={meets ? fieldLabels.starts_time : 'Giờ công bố'}
              required
            />
            {meets && <TimeField control={control} name="ends_time" label={fieldLabels.ends_time} />}
          </SimpleGrid>
          {owesNotice && startsAt && <NoticeDue startsAt={startsAt} agencyKind={agency.kind} sentAt={sentAt} />}
          {meets ? (
            <>
              <RadioField control={control} name="mode" label={fieldLabels.mode} options={modeNames} />
              {mode !== 'online' && (
                <TextField control={control} name="place" label={fieldLabels.place} required autoComplete="off" />
              )}
              {mode !== 'direct' && (
                <TextField
                  control={control}
                  name="online_link"
                  label={fieldLabels.online_link}
                  placeholder="https://"
                  inputMode="url"
                  autoComplete="off"
                />
              )}
            </>
          ) : (
            <>
              <TextField control={control} name="published_in" label={fieldLabels.published_in} autoComplete="off" />
              <TextField
                control={control}
                name="published_url"
                label={fieldLabels.published_url}
                placeholder="https://"
                inputMode="url"
                autoComplete="off"
              />
            </>
          )}
        </Stack>
      </Fieldset>
      {meets && (
        <Fieldset legend="Người phát ngôn, báo chí">
          <Stack gap="sm">
            <TextField control={control} name="host" label={fieldLabels.host} autoComplete="off" />
            <SpeakerField control={control} agencyCode={agency.code} at={startsAt} />
            {organises && <NewspapersField control={control} name="invited" label={fieldLabels.invited} />}
          </Stack>
        </Fieldset>
      )}
    </Stack>
  );
}

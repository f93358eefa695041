import { Group } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { TimeField } from '@/ui/fields/time-field';
import type { Enquiry } from '../press-enquiries.api';
import { momentIn, type ReplyForm, replyLabels } from '../reply.form';
import { SpeakerField } from './speaker-field';

interface Props {
  /** Whatever else the form holds, these fields read and write only their own. */
  control: Control<ReplyForm>;
  enquiry: Enquiry;
}

/** When the reply was given, and by whom of those who could speak then. */
export function ReplyMoment({ control, enquiry }: Props) {
  const [answered_day, answered_time] = useWatch({ control, name: ['answered_day', 'answered_time'] });
  const at = momentIn({ answered_day, answered_time });
  return (
    <>
      <Group gap="sm" align="flex-start">
        <DateField control={control} name="answered_day" label={replyLabels.answered_day} required />
        <TimeField control={control} name="answered_time" label={replyLabels.answered_time} required />
      </Group>
      {at && <SpeakerField control={control} name="answerer" label={replyLabels.answerer} enquiry={enquiry} at={at} />}
    </>
  );
}

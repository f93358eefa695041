import { zodResolver } from '@hookform/resolvers/zod';
import { SimpleGrid } from '@mantine/core';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { dayAndTimeOf, momentOf } from '@/lib/local-time';
import { serverNow } from '@/lib/server-clock';
import { DateField } from '@/ui/fields/date-field';
import { isToCome, line, optionalTime, requiredDay } from '@/ui/fields/fields.schema';
import { RadioField } from '@/ui/fields/radio-field';
import { inWordsOf } from '@/ui/fields/refusals';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import { FormModal } from '@/ui/form-modal';
import type { EventQuestion } from '../press-events.api';
import { outcomeNames } from '../press-events.names';
import { useChangeQuestion } from '../press-events.queries';
import { questionTold } from '../questions.form';

interface Props {
  question: EventQuestion;
  opened: boolean;
  onClose: () => void;
}

const schema = z
  .object({
    outcome: z.string(),
    day: requiredDay('Nhập ngày thực hiện.'),
    time: optionalTime.refine((time) => time !== '', 'Nhập giờ, ví dụ 14:30.'),
    note: line(3, 2000, 'Ghi đã thực hiện thế nào, hoặc chuyển cho ai và vì sao.'),
  })
  .refine(({ day, time }) => !isToCome(day, time), { path: ['day'], error: questionTold.outcome_in_future.message });
const resolver = zodResolver(schema);

/** What became of a promise: kept, or passed on with the reason. */
export function OutcomeModal({ question, opened, onClose }: Props) {
  const change = useChangeQuestion();
  const now = dayAndTimeOf(new Date(serverNow()).toISOString());
  const { control, handleSubmit } = useForm({
    resolver,
    defaultValues: { outcome: 'done', day: now.day, time: now.time, note: '' },
  });
  const save = async () => {
    let done = false;
    await handleSubmit(async ({ outcome, day, time, note }) => {
      await change
        .mutateAsync({
          id: question.id,
          version: question.version,
          change: { outcome, outcome_at: momentOf(day, time), outcome_note: note.trim() },
        })
        .catch((failure) => {
          throw inWordsOf(questionTold, failure);
        });
      done = true;
    })();
    return done;
  };
  return (
    <FormModal
      title="Kết quả việc đã hứa"
      confirmLabel="Ghi kết quả"
      opened={opened}
      onClose={onClose}
      onConfirm={save}
    >
      <RadioField control={control} name="outcome" label="Kết quả" options={outcomeNames} />
      <SimpleGrid cols={2}>
        <DateField control={control} name="day" label="Ngày" required />
        <TimeField control={control} name="time" label="Giờ" required />
      </SimpleGrid>
      <TextareaField control={control} name="note" label="Cách thực hiện, nơi nhận và lý do chuyển" required />
    </FormModal>
  );
}

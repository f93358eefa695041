import { SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { NewspaperField } from '@/reference/newspaper-field';
import { DateField } from '@/ui/fields/date-field';
import { RadioField } from '@/ui/fields/radio-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { replyNames } from '../press-events.names';
import { type QuestionForm, questionLabels } from '../questions.form';

/** Who asked what, and what was answered or promised. */
export function QuestionFields({ control }: { control: Control<QuestionForm> }) {
  const isPromise = useWatch({ control, name: 'reply_kind' }) === 'promised';
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NewspaperField control={control} name="newspaper" label={questionLabels.newspaper} />
        <TextField control={control} name="reporter_name" label={questionLabels.reporter_name} autoComplete="off" />
      </SimpleGrid>
      <TextareaField control={control} name="question" label={questionLabels.question} required />
      <RadioField control={control} name="reply_kind" label={questionLabels.reply_kind} options={replyNames} />
      <TextareaField
        control={control}
        name="reply"
        label={isPromise ? 'Nội dung đã hứa' : 'Nội dung đã trả lời'}
        required
      />
      {isPromise && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextField
            control={control}
            name="follow_up_by"
            label={questionLabels.follow_up_by}
            description="Người hoặc phòng, đơn vị"
            required
            autoComplete="off"
          />
          <DateField
            control={control}
            name="due_on"
            label={questionLabels.due_on}
            description="Đến hết ngày này"
            required
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}

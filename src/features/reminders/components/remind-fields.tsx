import { SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import type { RemindForm } from '../reminders.form';
import { fieldLabels } from '../reminders.names';

/** What the letter says, by when it is to be done, and its number where it also goes on paper. */
export function RemindFields({ control }: { control: Control<RemindForm> }) {
  return (
    <Stack>
      <TextField control={control} name="subject" label={fieldLabels.subject} required />
      <TextareaField
        control={control}
        name="body"
        label={fieldLabels.body}
        description="Gửi rồi không sửa được. Mọi cơ quan được đôn đốc nhận cùng nội dung này, kèm việc của riêng mình."
        required
        minRows={4}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField control={control} name="due_day" label={fieldLabels.due_day} required />
        <TimeField
          control={control}
          name="due_time"
          label={fieldLabels.due_time}
          description="Để trống là hết ngày."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <TextField
          control={control}
          name="letter_number"
          label={fieldLabels.letter_number}
          description="Nếu gửi cả công văn giấy; ghi sau cũng được."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <DateField control={control} name="letter_day" label={fieldLabels.letter_day} />
      </SimpleGrid>
    </Stack>
  );
}

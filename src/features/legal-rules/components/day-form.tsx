import { zodResolver } from '@hookform/resolvers/zod';
import { SimpleGrid, Stack } from '@mantine/core';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import { DateField } from '@/ui/fields/date-field';
import { RadioField } from '@/ui/fields/radio-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { type DayForm as Form, fieldLabels, offNames } from '../days-off.form';
import { refusals } from '../days-off.refusals';
import { daySchema } from '../days-off.schema';
import { compared } from '../days-off.told';

const resolver = zodResolver(daySchema);

/** The form of a day off; of new ones several in a row at once. */
export function DayForm(props: RecordFormUse<Form>) {
  return (
    <RecordForm {...props} resolver={resolver} refusals={refusals} compared={compared}>
      {(control) => (
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <DateField
              control={control}
              name="from_day"
              label={props.version === null ? 'Từ ngày' : fieldLabels.from_day}
              description={props.version === null ? 'Ngày nghỉ, hoặc ngày đầu của một đợt' : undefined}
              required
            />
            {props.version === null && (
              <DateField
                control={control}
                name="to_day"
                label={fieldLabels.to_day}
                description="Để trống nếu chỉ một ngày"
              />
            )}
          </SimpleGrid>
          <TextField
            control={control}
            name="name"
            label={fieldLabels.name}
            description="Ví dụ: Tết Âm lịch, Nghỉ bù Quốc khánh"
            autoComplete="off"
            required
          />
          <RadioField control={control} name="is_off" label={fieldLabels.is_off} options={offNames} required />
          <TextareaField control={control} name="unsure_note" label={fieldLabels.unsure_note} minRows={1} />
        </Stack>
      )}
    </RecordForm>
  );
}

import { SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { AcknowledgementForm } from '../acknowledgements.form';
import { fieldLabels, formNames } from '../acknowledgements.names';

interface Props {
  control: Control<AcknowledgementForm>;
  isCorrection: boolean;
}

/** When, how and to how many people a directive was spread. */
export function SpreadFields({ control, isCorrection }: Props) {
  const form = useWatch({ control, name: 'spread_form' });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DateField control={control} name="spread_on" label={fieldLabels.spread_on} required />
        <SelectField
          control={control}
          name="spread_form"
          label={fieldLabels.spread_form}
          nothing="Chọn hình thức"
          options={formNames}
          required
        />
        <TextField
          control={control}
          name="staff_count"
          label={fieldLabels.staff_count}
          inputMode="numeric"
          autoComplete="off"
          required
        />
      </SimpleGrid>
      {form === 'other' && (
        <TextField control={control} name="spread_form_note" label={fieldLabels.spread_form_note} required />
      )}
      <TextareaField control={control} name="note" label={fieldLabels.note} minRows={1} />
      {isCorrection && (
        <TextField control={control} name="correction_reason" label={fieldLabels.correction_reason} required />
      )}
    </Stack>
  );
}

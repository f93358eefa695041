import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { headingLabels, type PlanHeading } from '../reorganisations.form';

/** Which decision a plan rests on, and from when. */
export function HeadingFields({ control }: { control: Control<PlanHeading> }) {
  return (
    <Fieldset legend="Căn cứ">
      <Stack gap="sm">
        <TextField
          control={control}
          name="title"
          label={headingLabels.title}
          description="Ví dụ: Sắp xếp tổ chức bộ máy và đơn vị hành chính từ ngày 01/07/2025"
          required
          autoComplete="off"
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField
            control={control}
            name="decision_number"
            label={headingLabels.decision_number}
            required
            autoComplete="off"
          />
          <DateField control={control} name="decision_date" label={headingLabels.decision_date} required />
          <DateField control={control} name="effective_on" label={headingLabels.effective_on} required />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}

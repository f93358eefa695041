import { Fieldset, SimpleGrid } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { type AgencyForm, fieldLabels } from '../agencies.form';

/** The agency's own regulation on speaking to the press (Decree 244/2026 art. 12). */
export function RegulationFieldset({ control }: { control: Control<AgencyForm> }) {
  return (
    <Fieldset legend="Quy chế nội bộ về phát ngôn và cung cấp thông tin cho báo chí">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name="internal_regulation_number"
          label={fieldLabels.internal_regulation_number}
          description="Ví dụ: 120/QĐ-SYT"
          autoComplete="off"
        />
        <DateField
          control={control}
          name="internal_regulation_date"
          label={fieldLabels.internal_regulation_date}
          description="Ngày của quyết định"
        />
      </SimpleGrid>
    </Fieldset>
  );
}

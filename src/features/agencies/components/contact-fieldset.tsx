import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { TextField } from '@/ui/fields/text-field';
import { type AgencyForm, fieldLabels } from '../agencies.form';

/** How an agency is reached. */
export function ContactFieldset({ control }: { control: Control<AgencyForm> }) {
  return (
    <Fieldset legend="Liên hệ">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="office_phone"
            label={fieldLabels.office_phone}
            type="tel"
            autoComplete="off"
          />
          <TextField
            control={control}
            name="office_email"
            label={fieldLabels.office_email}
            type="email"
            autoComplete="off"
          />
        </SimpleGrid>
        <TextField
          control={control}
          name="portal_url"
          label={fieldLabels.portal_url}
          placeholder="https://"
          type="url"
          autoComplete="off"
        />
        <TextField control={control} name="office_address" label={fieldLabels.office_address} autoComplete="off" />
      </Stack>
    </Fieldset>
  );
}

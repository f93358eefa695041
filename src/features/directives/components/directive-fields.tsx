import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import type { Agency } from '@/reference/agencies.api';
import { AgenciesField } from '@/reference/agencies-field';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { DirectiveForm } from '../directives.form';
import { fieldLabels, kindNames } from '../directives.names';

interface Props {
  control: Control<DirectiveForm>;
  /** Of a new one: who may keep it. */
  keepers: readonly Agency[];
  /** Every living agency below who keeps it. */
  below: readonly Agency[];
  /** Others it is addressed to already. */
  also: readonly Agency[];
}

/** The fields of a directive, the same for a new one and a correction. */
export function DirectiveFields({ control, keepers, below, also }: Props) {
  return (
    <Stack>
      <Fieldset legend="Văn bản">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <SelectField
              control={control}
              name="kind"
              label={fieldLabels.kind}
              nothing="Chọn loại văn bản"
              options={kindNames}
              required
            />
            <TextField
              control={control}
              name="number"
              label={fieldLabels.number}
              placeholder="1210/UBND-TH"
              required
              autoComplete="off"
            />
            <TextField
              control={control}
              name="issuer"
              label={fieldLabels.issuer}
              placeholder="UBND tỉnh An Giang"
              required
              autoComplete="off"
            />
            <DateField control={control} name="issued_on" label={fieldLabels.issued_on} required />
          </SimpleGrid>
          <TextField control={control} name="title" label={fieldLabels.title} required autoComplete="off" />
          <TextareaField
            control={control}
            name="summary"
            label={fieldLabels.summary}
            description="Những việc văn bản yêu cầu cơ quan nhận làm"
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <DateField control={control} name="effective_on" label={fieldLabels.effective_on} />
            <TextField
              control={control}
              name="source_url"
              label={fieldLabels.source_url}
              type="url"
              placeholder="https://"
              autoComplete="off"
            />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      <Fieldset legend="Quán triệt">
        <Stack gap="sm">
          {keepers.length > 0 && (
            <SelectField
              control={control}
              name="agency_id"
              label={fieldLabels.agency_id}
              nothing="Chọn cơ quan"
              options={Object.fromEntries(keepers.map(({ id, name }) => [id, name]))}
              required
            />
          )}
          <AgenciesField
            control={control}
            choice="addresses"
            choiceLabel={fieldLabels.addresses}
            name="addressed"
            label={fieldLabels.addressed}
            below={below}
            also={also}
          />
          <DateField
            control={control}
            name="confirm_by"
            label={fieldLabels.confirm_by}
            description="Cơ quan được gửi sau ngày này có thêm đủ số ngày như các cơ quan được gửi trước"
            maw={280}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

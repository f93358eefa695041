import { Fieldset, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { type Control, useController, useWatch } from 'react-hook-form';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { ContactFields } from '@/ui/fields/contact-fields';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { SpokespersonForm } from '../spokespersons.form';
import { fieldLabels, kindNames, standardKeys, standards } from '../spokespersons.names';

interface Props {
  control: Control<SpokespersonForm>;
  /** A replacement keeps the kind of whom it replaces. */
  kindFixed?: boolean;
}

/** The fields of a spokesperson, the same for adding, editing and replacing. */
export function SpokespersonFields({ control, kindFixed = false }: Props) {
  return (
    <Stack>
      <Fieldset legend="Người phát ngôn">
        <Stack gap="sm">
          {!kindFixed && <KindField control={control} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField control={control} name="full_name" label={fieldLabels.full_name} required autoComplete="off" />
            <TextField control={control} name="position" label={fieldLabels.position} required autoComplete="off" />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      <ContactFields control={control} />
      <DecisionFields control={control} />
      <Fieldset legend="Thời gian thực hiện nhiệm vụ">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField control={control} name="valid_from" label={fieldLabels.valid_from} required />
          <DateField
            control={control}
            name="valid_to"
            label={fieldLabels.valid_to}
            description="Để trống nếu chưa xác định"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend="Tiêu chuẩn và năng lực (cơ quan tự rà soát)">
        <Stack gap="xs">
          {standardKeys.map((standard) => (
            <CheckboxField key={standard} control={control} name={standard} label={standards[standard]} />
          ))}
          <TextareaField control={control} name="standards_note" label={fieldLabels.standards_note} />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function KindField({ control }: { control: Control<SpokespersonForm> }) {
  const { field } = useController({ control, name: 'kind' });
  return (
    <NativeSelect
      {...field}
      label={fieldLabels.kind}
      data={[
        { value: 'standing', label: `${kindNames.standing} (được giao nhiệm vụ thường xuyên)` },
        { value: 'head', label: `${kindNames.head} (phát ngôn theo chức vụ)` },
      ]}
    />
  );
}

function DecisionFields({ control }: { control: Control<SpokespersonForm> }) {
  const required = useWatch({ control, name: 'kind' }) === 'standing';
  return (
    <Fieldset legend="Quyết định giao nhiệm vụ">
      <Stack gap="xs">
        {!required && (
          <Text size="sm" c="dimmed">
            Người đứng đầu phát ngôn theo chức vụ, không bắt buộc có quyết định.
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField
            control={control}
            name="decision_number"
            label={fieldLabels.decision_number}
            placeholder="15/QĐ-SYT"
            required={required}
            autoComplete="off"
          />
          <DateField control={control} name="decision_date" label={fieldLabels.decision_date} required={required} />
          <TextField
            control={control}
            name="decision_signer"
            label={fieldLabels.decision_signer}
            required={required}
            autoComplete="off"
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}

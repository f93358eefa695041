import { Autocomplete, Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, useController, useWatch } from 'react-hook-form';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import type { LegalRule } from '../legal-rules.api';
import { unitNames } from '../legal-rules.names';
import { fieldLabels, isCounted, type RuleForm } from '../rule-versions.form';

interface Props {
  control: Control<RuleForm>;
  rules: readonly LegalRule[];
}

/** Which time it gives, and from what event. */
export function CountFields({ control, rules }: Props) {
  const unit = useWatch({ control, name: 'unit' });
  return (
    <Fieldset legend="Thời hạn">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField control={control} name="unit" label={fieldLabels.unit} options={unitNames} required />
          {isCounted(unit) && (
            <TextField
              control={control}
              name="amount"
              label={fieldLabels.amount}
              inputMode="numeric"
              autoComplete="off"
              required
              {...(unit === 'hour' && { description: 'Trước sự kiện bao nhiêu giờ thì ghi số âm, ví dụ -24' })}
            />
          )}
        </SimpleGrid>
        {unit !== 'none' && <EventField control={control} rules={rules} />}
        {['day', 'working_day', 'month'].includes(unit) && (
          <CheckboxField
            control={control}
            name="rolls_over"
            label={fieldLabels.rolls_over}
            description="Khoản 5 Điều 148 Bộ luật Dân sự 2015; bỏ chọn khi luật ghi ngày cụ thể"
          />
        )}
      </Stack>
    </Fieldset>
  );
}

/** The event the count starts from: one of those known, or another in one's own words. */
function EventField({ control, rules }: Props) {
  const { field, fieldState } = useController({ control, name: 'trigger_label' });
  const known = new Set(rules.flatMap(({ trigger_label }) => trigger_label ?? []));
  return (
    <Autocomplete
      {...field}
      label={fieldLabels.trigger_label}
      description="Chọn sự kiện đã có để hệ thống nhận ra, hoặc gõ sự kiện khác"
      data={[...known].sort(new Intl.Collator('vi').compare)}
      comboboxProps={{ withinPortal: false }}
      error={fieldState.error?.message}
    />
  );
}

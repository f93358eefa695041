import { MultiSelect, Radio, Stack, Text } from '@mantine/core';
import { type Control, useController } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import type { Agency } from '@/reference/agencies.api';
import { type CourseForm, joinIds, splitIds } from '../courses.form';
import { fieldLabels } from '../courses.names';

interface Props {
  control: Control<CourseForm>;
  /** Every living agency below. */
  below: readonly Agency[];
}

/** Which agencies may register people: all below, or those chosen. */
export function InvitedField({ control, below }: Props) {
  const invites = useController({ control, name: 'invites' }).field;
  const { field, fieldState } = useController({ control, name: 'invited' });
  const byId = new Map(below.map((agency) => [agency.id, agency]));
  const isAll = invites.value === 'all';
  return (
    <Stack gap="xs">
      <Radio.Group label={fieldLabels.invites} name={invites.name} value={invites.value} onChange={invites.onChange}>
        <Stack gap={6} mt={4}>
          <Radio value="all" label={`Tất cả ${below.length} cơ quan trực thuộc`} ref={invites.ref} />
          <Radio value="some" label="Chọn cơ quan" />
        </Stack>
      </Radio.Group>
      {isAll && fieldState.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {fieldState.error.message}
        </Text>
      )}
      {!isAll && (
        <MultiSelect
          label={fieldLabels.invited}
          placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
          nothingFoundMessage="Không có cơ quan nào khớp"
          searchable
          hidePickedOptions
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn tất cả cơ quan' }}
          limit={200}
          data={below.map(({ id, name }) => ({ value: id, label: name }))}
          value={splitIds(field.value)}
          onChange={(ids) => field.onChange(joinIds(ids))}
          onBlur={field.onBlur}
          ref={field.ref}
          error={fieldState.error?.message}
          filter={({ options, search, limit }) =>
            options
              .filter((option) => {
                const agency = 'value' in option ? byId.get(option.value) : undefined;
                return agency && matches(`${agency.name} ${agency.short_name} ${agency.code}`, search);
              })
              .slice(0, limit)
          }
        />
      )}
    </Stack>
  );
}

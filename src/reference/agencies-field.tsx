import { MultiSelect, Radio, Stack, Text } from '@mantine/core';
import { type FieldPath, type FieldValues, type UseControllerProps, useController } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import type { Agency } from './agencies.api';
import { joinIds, splitIds } from './agency-ids';

interface Props<T extends FieldValues> extends Pick<UseControllerProps<T>, 'control'> {
  /** The field that says «all» or «some». */
  choice: FieldPath<T>;
  choiceLabel: string;
  /** The field of the ids chosen, joined; refusals stand here. */
  name: FieldPath<T>;
  label: string;
  /** Every living agency below: what «all» stands for. */
  below: readonly Agency[];
  /** Others that are chosen already. */
  also?: readonly Agency[];
}

/** Several agencies: all below, or those chosen. */
export function AgenciesField<T extends FieldValues>(props: Props<T>) {
  const { control, choice, choiceLabel, name, label, below, also = [] } = props;
  const which = useController({ control, name: choice }).field;
  const { field, fieldState } = useController({ control, name });
  const offered = [...below, ...also];
  const byId = new Map(offered.map((agency) => [agency.id, agency]));
  const isAll = which.value === 'all';
  return (
    <Stack gap="xs">
      <Radio.Group label={choiceLabel} name={which.name} value={which.value} onChange={which.onChange}>
        <Stack gap={6} mt={4}>
          <Radio value="all" label={`Tất cả ${below.length} cơ quan trực thuộc`} ref={which.ref} />
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
          label={label}
          placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
          nothingFoundMessage="Không có cơ quan nào khớp"
          searchable
          hidePickedOptions
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn tất cả cơ quan' }}
          limit={200}
          data={offered.map((agency) => ({ value: agency.id, label: agency.name }))}
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

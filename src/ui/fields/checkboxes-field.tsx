import { Checkbox, type CheckboxGroupProps, SimpleGrid } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';
import { joinKeys, splitKeys } from './keys';

interface Props<T extends FieldValues>
  extends Pick<UseControllerProps<T>, 'control' | 'name'>,
    Omit<CheckboxGroupProps, 'name' | 'value' | 'onChange' | 'children' | 'error'> {
  options: Record<string, string>;
}

/** Any of several, all of them in sight; the form holds their keys joined by commas. */
export function CheckboxesField<T extends FieldValues>({ control, name, options, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Checkbox.Group
      {...props}
      value={splitKeys(field.value)}
      onChange={(keys) => field.onChange(joinKeys(keys, options))}
      error={fieldState.error?.message}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="xs" mt="xs" mb="xs">
        {Object.entries(options).map(([value, label], index) => (
          <Checkbox
            key={value}
            value={value}
            label={label}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

import { Group, Radio, type RadioGroupProps } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

interface Props<T extends FieldValues>
  extends Pick<UseControllerProps<T>, 'control' | 'name'>,
    Omit<RadioGroupProps, 'name' | 'value' | 'onChange' | 'children' | 'error'> {
  options: Record<string, string>;
}

/** One of a few, all of them in sight; the form holds its key. */
export function RadioField<T extends FieldValues>({ control, name, options, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Radio.Group
      {...props}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <Group gap="md" mt={4} mb={4}>
        {Object.entries(options).map(([value, label], index) => (
          <Radio
            key={value}
            value={value}
            label={label}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}

import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

interface Props<T extends FieldValues>
  extends Pick<UseControllerProps<T>, 'control' | 'name'>,
    Omit<NativeSelectProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'data' | 'error'> {
  options: Record<string, string>;
  /** What stands for nothing chosen; '' cannot be chosen without it. */
  nothing?: string;
}

/** One of several; the form holds its key, '' for none. */
export function SelectField<T extends FieldValues>({ control, name, options, nothing, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const data = Object.entries(options).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      {...props}
      {...field}
      data={nothing === undefined ? data : [{ value: '', label: nothing }, ...data]}
      error={fieldState.error?.message}
    />
  );
}

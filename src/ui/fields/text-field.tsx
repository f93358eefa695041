import { TextInput, type TextInputProps } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

type Props<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & TextInputProps;

/** A line of text of a form, with its refusal beneath. */
export function TextField<T extends FieldValues>({ control, name, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return <TextInput {...props} {...field} error={fieldState.error?.message} />;
}

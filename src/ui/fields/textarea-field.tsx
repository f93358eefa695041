import { Textarea, type TextareaProps } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

type Props<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & TextareaProps;

/** Several lines of text of a form, with their refusal beneath. */
export function TextareaField<T extends FieldValues>({ control, name, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return <Textarea autosize minRows={2} {...props} {...field} error={fieldState.error?.message} />;
}

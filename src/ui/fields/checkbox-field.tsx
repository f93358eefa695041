import { Checkbox, type CheckboxProps } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

type Props<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & CheckboxProps;

/** A yes or no of a form. */
export function CheckboxField<T extends FieldValues>({ control, name, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const { value, ...rest } = field;
  return <Checkbox {...props} {...rest} checked={Boolean(value)} error={fieldState.error?.message} />;
}

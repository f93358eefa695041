import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { type FieldValues, type UseControllerProps, useController } from 'react-hook-form';

type Props<T extends FieldValues> = Pick<UseControllerProps<T>, 'control' | 'name'> & PasswordInputProps;

/** A password of a form; can be shown while typing. */
export function PasswordField<T extends FieldValues>({ control, name, ...props }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <PasswordInput
      {...props}
      {...field}
      error={fieldState.error?.message}
      visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu', tabIndex: 0 }}
    />
  );
}

import { Text } from '@mantine/core';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { PasswordField } from '@/ui/fields/password-field';
import styles from './new-password-fields.module.css';
import { passwordMinimum } from './passwords.schema';

interface NewPasswordFieldsProps<T extends FieldValues> {
  control: Control<T>;
  names: { password: FieldPath<T>; again: FieldPath<T> };
  label: string;
}

/** A new password, typed twice, with its rules before it. */
export function NewPasswordFields<T extends FieldValues>({ control, names, label }: NewPasswordFieldsProps<T>) {
  return (
    <>
      <div id="quy-tac-mat-khau">
        <Text size="sm" fw={600}>
          Mật khẩu cần:
        </Text>
        <ul className={styles.rules}>
          <li>có ít nhất {passwordMinimum} ký tự;</li>
          <li>không dùng ở nơi khác, khó đoán; một câu dễ nhớ là lựa chọn tốt.</li>
        </ul>
      </div>
      <PasswordField
        control={control}
        name={names.password}
        label={label}
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
      <PasswordField
        control={control}
        name={names.again}
        label="Nhập lại mật khẩu"
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
    </>
  );
}

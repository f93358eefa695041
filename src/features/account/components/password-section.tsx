import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { NewPasswordFields } from '@/session/new-password-fields';
import { PasswordField } from '@/ui/fields/password-field';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import { useChangePassword } from '../account.queries';
import { passwordChangeDefaults, passwordChangeSchema, passwordRefusals } from '../password.schema';
import { AccountSection } from './account-section';
import { DoneNotice } from './done-notice';

const resolver = zodResolver(passwordChangeSchema);
const othersEnded = 'Đã đổi mật khẩu và đăng xuất khỏi mọi thiết bị khác.';
const othersLeft =
  'Đã đổi mật khẩu, nhưng chưa đăng xuất được khỏi các thiết bị khác. Làm việc ấy ở mục «Phiên đăng nhập».';

/** Another password, by whoever knows the one in use. */
export function PasswordSection({ email }: { email: string }) {
  const change = useChangePassword(email);
  const [done, setDone] = useState<string>();
  const form = useForm({ defaultValues: passwordChangeDefaults, resolver });
  const { control, formState } = form;

  const submit = form.handleSubmit(async ({ current, password }) => {
    setDone(undefined);
    try {
      const ended = await change.mutateAsync({ current, password });
      form.reset();
      setDone(ended ? othersEnded : othersLeft);
    } catch (failure) {
      showFailure(form, failure, passwordRefusals);
    }
  });

  return (
    <AccountSection id="mat-khau" title="Mật khẩu">
      <DoneNotice message={done} />
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw={420}>
          <FormAlert control={control} />
          {/* For password managers, which else would not know whose it is. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            control={control}
            name="current"
            label="Mật khẩu hiện tại"
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          <NewPasswordFields control={control} names={{ password: 'password', again: 'again' }} label="Mật khẩu mới" />
          <Group>
            <Button type="submit" loading={formState.isSubmitting}>
              Đổi mật khẩu
            </Button>
          </Group>
        </Stack>
      </form>
    </AccountSection>
  );
}

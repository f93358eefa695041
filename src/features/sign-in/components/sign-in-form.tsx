import { Anchor, Button, Stack } from '@mantine/core';
import { type Resolver, useForm } from 'react-hook-form';
import { paths } from '@/lib/paths';
import { PasswordField } from '@/ui/fields/password-field';
import { TextField } from '@/ui/fields/text-field';
import { describeAuthFailure, isWrongCredentials } from '../auth-failures.logic';
import { signIn } from '../sign-in.api';
import { fieldHasFocus, SubmitFailure } from './submit-failure';

interface Credentials {
  email: string;
  password: string;
}

// By hand: the first form to be painted does not wait for zod.
const resolver: Resolver<Credentials> = (values) => {
  const errors = {
    ...(!values.email.trim() && { email: { type: 'required', message: 'Nhập địa chỉ thư điện tử.' } }),
    ...(!values.password && { password: { type: 'required', message: 'Nhập mật khẩu.' } }),
  };
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};

/** E-mail and password; `leaving` while the page behind is on its way. */
export function SignInForm({ leaving }: { leaving: boolean }) {
  const form = useForm<Credentials>({ defaultValues: { email: '', password: '' }, resolver });
  const { control, formState } = form;

  const submit = form.handleSubmit(async ({ email, password }) => {
    try {
      await signIn(email, password);
    } catch (failure) {
      const type = isWrongCredentials(failure) ? fieldHasFocus : 'server';
      form.setError('root.server', { type, message: describeAuthFailure(failure) });
      if (type === fieldHasFocus) form.setFocus('password', { shouldSelect: true });
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SubmitFailure control={control} />
        <TextField
          control={control}
          name="email"
          label="Thư điện tử"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <PasswordField
          control={control}
          name="password"
          label="Mật khẩu"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <Button type="submit" fullWidth loading={formState.isSubmitting || leaving}>
          Đăng nhập
        </Button>
        <Anchor href={paths.forgotPassword} size="sm">
          Quên mật khẩu?
        </Anchor>
      </Stack>
    </form>
  );
}

import { Anchor, Button, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { Link, Navigate, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { followSession } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { PasswordField } from '@/ui/fields/password-field';
import { TextField } from '@/ui/fields/text-field';
import { describeAuthFailure, isWrongCredentials } from '../auth-failures.logic';
import { SessionEndNotice } from '../components/session-end-notice';
import { SignInLayout } from '../components/sign-in-layout';
import { fieldHasFocus, SubmitFailure } from '../components/submit-failure';
import { returnPath } from '../return-path.logic';
import { signIn } from '../sign-in.api';

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

/** Signs in and leads back to where one was going. */
export function Component() {
  const session = useSession();
  const [search] = useSearchParams();

  // Painted first; the client it needs is loaded meanwhile.
  useEffect(() => {
    followSession().catch(console.error);
  }, []);

  if (session.status === 'signed-in') return <Navigate to={returnPath(search.get('tiep'))} replace />;
  return (
    <SignInLayout title="Đăng nhập">
      {session.status === 'signed-out' && <SessionEndNotice reason={session.reason} />}
      <SignInForm />
    </SignInLayout>
  );
}

function SignInForm() {
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
        <Button type="submit" fullWidth loading={formState.isSubmitting}>
          Đăng nhập
        </Button>
        <Anchor component={Link} to={paths.forgotPassword} size="sm">
          Quên mật khẩu?
        </Anchor>
      </Stack>
    </form>
  );
}

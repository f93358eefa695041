import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { paths } from '@/lib/paths';
import { describeAuthFailure, isWrongCredentials } from '@/session/auth-failures.logic';
import { FailureAlert } from '@/ui/failure-alert';
import { signIn } from '../sign-in.api';

/**
 * E-mail and password; `leaving` while the page behind is on its way. Two fields by hand: the first form to be painted
 * does not wait for the form and schema libraries.
 */
export function SignInForm({ leaving }: { leaving: boolean }) {
  const [missing, setMissing] = useState({ email: false, password: false });
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = { email: email.current?.value.trim() ?? '', password: password.current?.value ?? '' };
    setMissing({ email: !typed.email, password: !typed.password });
    if (!typed.email) return email.current?.focus();
    if (!typed.password) return password.current?.focus();
    setSending(true);
    setFailure(undefined);
    try {
      await signIn(typed.email, typed.password);
    } catch (cause) {
      setFailure(cause);
      if (isWrongCredentials(cause)) {
        password.current?.focus();
        password.current?.select();
      }
    } finally {
      setSending(false);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FailureAlert
          message={failure === undefined ? undefined : describeAuthFailure(failure)}
          of={failure}
          keepFocus={isWrongCredentials(failure)}
        />
        <TextInput
          ref={email}
          name="email"
          label="Thư điện tử"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          error={missing.email && 'Nhập địa chỉ thư điện tử.'}
        />
        <PasswordInput
          ref={password}
          name="password"
          label="Mật khẩu"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu', tabIndex: 0 }}
          error={missing.password && 'Nhập mật khẩu.'}
        />
        <Button type="submit" fullWidth loading={sending || leaving}>
          Đăng nhập
        </Button>
        <Anchor href={paths.forgotPassword} size="sm">
          Quên mật khẩu?
        </Anchor>
      </Stack>
    </form>
  );
}

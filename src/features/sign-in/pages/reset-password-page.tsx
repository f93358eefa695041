import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { NewPasswordFields } from '@/session/new-password-fields';
import { saveNewPassword } from '@/session/passwords.api';
import { newPasswordDefaults, newPasswordRefusals, newPasswordSchema } from '@/session/passwords.schema';
import { AskCode } from '@/session/second-factor/ask-code';
import { signOut } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import { ErrorState, PageLoader } from '@/ui/states';
import { SignInLayout } from '../components/sign-in-layout';
import { useRecoveryLink } from '../use-recovery-link';

/** Opened by the link of a password mail: sets a new password and goes on signed in. */
export function Component() {
  const { state, failure, retry, done, refuse } = useRecoveryLink();
  const session = useSession();
  // The session it opened may end before the password is set.
  const open = state === 'open' && session.status === 'signed-in';
  return (
    <SignInLayout title="Đặt lại mật khẩu">
      {state === 'checking' && <PageLoader />}
      {state === 'failed' && <ErrorState error={failure} onRetry={retry} />}
      {open && session.secondFactor === 'asked' && <CodeFirst />}
      {open && session.secondFactor !== 'asked' && <NewPasswordForm onSaved={done} onRefused={refuse} />}
      {(state === 'refused' || state === 'no-link' || (state === 'open' && !open)) && (
        <AskAgain refused={state === 'refused'} />
      )}
    </SignInLayout>
  );
}

/** The mailbox alone sets no password of who has a second factor. */
function CodeFirst() {
  return (
    <>
      <AskCode />
      <Button variant="subtle" onClick={() => signOut()}>
        Đăng xuất
      </Button>
    </>
  );
}

function AskAgain({ refused }: { refused: boolean }) {
  return (
    <>
      <Alert color={refused ? 'red' : undefined} variant="light" role="alert">
        {refused
          ? 'Đường dẫn đặt lại mật khẩu không còn dùng được: đã hết hạn, đã được dùng, hoặc bạn đã yêu cầu đường dẫn mới hơn.'
          : 'Trang này chỉ mở được từ đường dẫn trong thư đặt lại mật khẩu.'}
      </Alert>
      <Button component={Link} to={paths.forgotPassword} fullWidth>
        Yêu cầu đường dẫn mới
      </Button>
      <Anchor component={Link} to={paths.signIn} size="sm">
        Quay lại đăng nhập
      </Anchor>
    </>
  );
}

function NewPasswordForm({ onSaved, onRefused }: { onSaved: () => void; onRefused: () => void }) {
  const session = useSession();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: newPasswordDefaults, resolver: zodResolver(newPasswordSchema) });

  const submit = form.handleSubmit(async ({ password }) => {
    try {
      await saveNewPassword(password);
    } catch (failure) {
      if (toAppError(failure).kind === 'session') onRefused();
      else showFailure(form, failure, newPasswordRefusals);
      return;
    }
    onSaved();
    await navigate(paths.home, { replace: true });
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {session.status === 'signed-in' && (
          <TextInput label="Tài khoản" value={session.email} autoComplete="username" readOnly />
        )}
        <FormAlert control={form.control} />
        <NewPasswordFields
          control={form.control}
          names={{ password: 'password', again: 'again' }}
          label="Mật khẩu mới"
        />
        <Button type="submit" fullWidth loading={form.formState.isSubmitting}>
          Lưu mật khẩu và vào hệ thống
        </Button>
      </Stack>
    </form>
  );
}

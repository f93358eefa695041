import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useLocation, useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { authCodeOf, describeAuthFailure } from '@/session/auth-failures.logic';
import { NewPasswordFields } from '@/session/new-password-fields';
import { TextField } from '@/ui/fields/text-field';
import { FormAlert } from '@/ui/form-alert';
import { type Invitation, type Registered, register } from '../invitation.api';
import { useInvitationAgain } from '../invitation.queries';
import { signInPath } from '../return-path.logic';
import { registrationDefaults, registrationSchema } from '../sign-in.schema';

interface RegistrationFormProps {
  invitation: Invitation;
  token: string;
  onRegistering: (registering: boolean) => void;
}

/** Makes the addressee's account: a name and a password, and one is in. */
export function RegistrationForm({ invitation, token, onRegistering }: RegistrationFormProps) {
  const navigate = useNavigate();
  const lookAgain = useInvitationAgain(token);
  const [outcome, setOutcome] = useState<Registered>();
  const form = useForm({ defaultValues: registrationDefaults, resolver: zodResolver(registrationSchema) });
  const { control, formState } = form;

  const submit = form.handleSubmit(async ({ fullName, password }) => {
    onRegistering(true);
    try {
      const registered = await register({ email: invitation.email, password, fullName, token });
      if (registered === 'signed-in') return await navigate(paths.home, { replace: true });
      setOutcome(registered);
    } catch (failure) {
      const message = describeAuthFailure(failure);
      if (authCodeOf(failure) === 'weak_password') {
        form.setError('password', { type: 'server', message }, { shouldFocus: true });
      } else {
        // The database's refusal does not come through the auth service: what became of the invitation is the reason.
        await lookAgain().catch(() => undefined);
        form.setError('root.server', { type: 'server', message });
      }
    }
    onRegistering(false);
  });

  if (outcome === 'confirm-by-mail') return <ConfirmByMail email={invitation.email} />;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {outcome === 'already-registered' ? <AlreadyRegistered email={invitation.email} /> : <SignInInstead />}
        <FormAlert control={control} />
        <TextInput label="Thư điện tử" value={invitation.email} autoComplete="username" readOnly />
        <TextField
          control={control}
          name="fullName"
          label="Họ và tên"
          autoComplete="name"
          required
          withAsterisk={false}
        />
        <NewPasswordFields control={control} names={{ password: 'password', again: 'again' }} label="Mật khẩu" />
        <Button type="submit" fullWidth loading={formState.isSubmitting}>
          Tạo tài khoản và nhận nhiệm vụ
        </Button>
      </Stack>
    </form>
  );
}

function SignInInstead() {
  const back = useBack();
  return (
    <Text size="sm">
      Tạo tài khoản để nhận nhiệm vụ. Đã có tài khoản?{' '}
      <Anchor component={Link} to={back} inherit underline="always">
        Đăng nhập để nhận
      </Anchor>
    </Text>
  );
}

function AlreadyRegistered({ email }: { email: string }) {
  const back = useBack();
  return (
    <Alert variant="light" role="alert" title="Địa chỉ này đã có tài khoản">
      <Stack gap="sm" align="flex-start" style={{ overflowWrap: 'anywhere' }}>
        <span>
          Đăng nhập bằng <strong>{email}</strong>, trang này sẽ mở lại để bạn chấp nhận lời mời.
        </span>
        <Button component={Link} to={back} size="xs">
          Đăng nhập
        </Button>
      </Stack>
    </Alert>
  );
}

function ConfirmByMail({ email }: { email: string }) {
  return (
    <Alert variant="light" role="status" title="Vui lòng kiểm tra hộp thư">
      Một thư xác nhận đã được gửi đến <strong style={{ overflowWrap: 'anywhere' }}>{email}</strong>. Mở đường dẫn trong
      thư để hoàn tất, sau đó đăng nhập. Nếu không thấy thư, hãy xem cả mục thư rác.
    </Alert>
  );
}

function useBack(): string {
  const { pathname, search } = useLocation();
  return signInPath(pathname + search);
}

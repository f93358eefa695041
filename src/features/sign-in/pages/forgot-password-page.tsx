import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { describeAuthFailure } from '@/session/auth-failures.logic';
import { TextField } from '@/ui/fields/text-field';
import { FormAlert } from '@/ui/form-alert';
import { SignInLayout } from '../components/sign-in-layout';
import { askForReset } from '../sign-in.api';
import { resetRequestDefaults, resetRequestSchema } from '../sign-in.schema';

/** Asks for the mail with which one sets a new password. */
export function Component() {
  const form = useForm({ defaultValues: resetRequestDefaults, resolver: zodResolver(resetRequestSchema) });
  const { control, formState } = form;

  const submit = form.handleSubmit(async ({ email }) => {
    try {
      await askForReset(email);
    } catch (failure) {
      form.setError('root.server', { type: 'server', message: describeAuthFailure(failure) });
    }
  });

  return (
    <SignInLayout title="Quên mật khẩu">
      {formState.isSubmitSuccessful ? (
        <Sent email={form.getValues('email')} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text>Nhập địa chỉ thư điện tử của tài khoản. Hệ thống sẽ gửi đường dẫn để đặt lại mật khẩu.</Text>
            <FormAlert control={control} />
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
            <Button type="submit" fullWidth loading={formState.isSubmitting}>
              Gửi đường dẫn
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to={paths.signIn} size="sm">
        Quay lại đăng nhập
      </Anchor>
    </SignInLayout>
  );
}

function Sent({ email }: { email: string }) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => answer.current?.focus(), []);
  return (
    <Alert ref={answer} tabIndex={-1} variant="light" role="status" title="Đã nhận yêu cầu">
      Nếu địa chỉ <strong style={{ overflowWrap: 'anywhere' }}>{email.trim()}</strong> có tài khoản, một thư kèm đường
      dẫn đặt lại mật khẩu sẽ đến trong ít phút. Đường dẫn chỉ dùng được một lần và có hạn. Nếu không thấy thư, hãy xem
      cả mục thư rác.
    </Alert>
  );
}

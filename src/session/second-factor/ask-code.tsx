import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { FailureAlert } from '@/ui/failure-alert';
import { ErrorState, PageLoader } from '@/ui/states';
import { CodeForm } from './code-form';
import { devicesOptions, useRenewSession, useShowCode } from './devices.queries';

/** The second step of signing in: the code of a device set up before. The session itself tells when it was shown. */
export function AskCode() {
  const known = useQuery(devicesOptions());
  const show = useShowCode();
  if (known.isPending) return <PageLoader />;
  if (known.isError) return <ErrorState error={known.error} onRetry={() => known.refetch()} />;
  const { devices } = known.data;
  const [only, another] = devices;
  if (!only) return <NoneLeft />;
  return (
    <Stack gap="sm">
      <Text>
        Mở ứng dụng xác thực trên {another ? 'một thiết bị đã đăng ký' : `«${only.name}»`} rồi nhập mã đang hiện.
      </Text>
      <CodeForm devices={devices} submitLabel="Xác nhận" onCode={show.mutateAsync} focused />
      <LostDevice />
    </Stack>
  );
}

/** Somebody has removed the devices since this session began, which goes by its older word until it is renewed. */
function NoneLeft() {
  const renew = useRenewSession();
  return (
    <Stack gap="sm" align="flex-start">
      <Text>Thiết bị xác thực của bạn đã được gỡ. Tiếp tục bằng mật khẩu đã nhập.</Text>
      {renew.isError && <FailureAlert message={describeError(renew.error)} of={renew.error} />}
      <Button loading={renew.isPending} onClick={() => renew.mutate()}>
        Tiếp tục
      </Button>
    </Stack>
  );
}

/** Who helps when no device is at hand. */
function LostDevice() {
  return (
    <Text size="sm" c="dimmed">
      Mất thiết bị hoặc không còn ứng dụng xác thực? Liên hệ đơn vị vận hành hệ thống của tỉnh để gỡ thiết bị cũ, sau đó
      đăng nhập bằng mật khẩu và thiết lập lại.
    </Text>
  );
}

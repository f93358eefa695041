import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { devicesOptions } from '@/session/second-factor/devices.queries';
import { SetUp } from '@/session/second-factor/set-up';
import { ErrorState, PageLoader } from '@/ui/states';

/** A manager whom the province asks for a second factor, and who has none yet. */
export function SetUpFirst() {
  const known = useQuery(devicesOptions());
  if (known.isPending) return <PageLoader />;
  if (known.isError) return <ErrorState error={known.error} onRetry={() => known.refetch()} />;
  if (!known.data.offered) {
    return (
      <Alert color="orange" variant="light" role="alert" title="Máy chủ này không có xác thực hai bước">
        Tỉnh yêu cầu quản trị xác thực hai bước, nhưng máy chủ chưa hỗ trợ nên bạn chưa vào được. Đề nghị đơn vị vận
        hành hệ thống bật xác thực hai bước, hoặc tắt yêu cầu này.
      </Alert>
    );
  }
  return (
    <>
      <Text>
        Tỉnh yêu cầu người giữ vai trò quản trị đăng nhập bằng mật khẩu và một mã trên thiết bị riêng. Cài một ứng dụng
        xác thực (Google Authenticator, Microsoft Authenticator hoặc tương tự) trên điện thoại rồi làm theo các bước
        sau, khoảng hai phút.
      </Text>
      <SetUp devices={known.data.devices} onDone={() => undefined} />
      <Text size="sm" c="dimmed">
        Không cài được ứng dụng? Liên hệ đơn vị vận hành hệ thống của tỉnh.
      </Text>
    </>
  );
}

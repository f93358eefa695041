import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Device } from '@/session/second-factor/devices.api';
import { devicesOptions } from '@/session/second-factor/devices.queries';
import { SetUp } from '@/session/second-factor/set-up';
import { ErrorState, PageLoader } from '@/ui/states';
import { AccountSection } from './account-section';
import { DeviceList } from './device-list';
import { DoneNotice } from './done-notice';

/** The devices that show the second factor, where the auth service has one. */
export function SecondFactorSection() {
  const known = useQuery(devicesOptions());
  const active = (known.data?.devices.length ?? 0) > 0;
  return (
    <AccountSection
      id="xac-thuc-hai-buoc"
      title="Xác thực hai bước"
      badge={
        active && (
          <Badge color="teal" variant="light" tt="none">
            Đang bật
          </Badge>
        )
      }
    >
      {known.isPending && <PageLoader />}
      {!known.data && known.isError && <ErrorState error={known.error} onRetry={() => known.refetch()} />}
      {known.data?.offered === false && (
        <Text size="sm">
          Máy chủ này không có xác thực hai bước nên chưa thiết lập được; tài khoản được bảo vệ bằng mật khẩu.
        </Text>
      )}
      {known.data?.offered && <Devices devices={known.data.devices} />}
    </AccountSection>
  );
}

function Devices({ devices }: { devices: Device[] }) {
  const [settingUp, setSettingUp] = useState(false);
  const [done, setDone] = useState<string>();
  const first = devices.length === 0;

  const begin = () => {
    setDone(undefined);
    setSettingUp(true);
  };
  const finish = (name: string) => {
    setSettingUp(false);
    setDone(`Đã thiết lập «${name}». Từ lần đăng nhập sau, hệ thống hỏi mã trên thiết bị.`);
  };

  return (
    <>
      <DoneNotice message={done} />
      <Text size="sm">
        {first
          ? 'Ngoài mật khẩu, mỗi lần đăng nhập cần một mã do ứng dụng trên điện thoại của bạn tạo ra: người biết mật khẩu cũng không vào được.'
          : 'Mỗi lần đăng nhập, hệ thống hỏi mã trên một trong các thiết bị sau.'}
      </Text>
      {!first && <DeviceList devices={devices} onRemoved={(name) => setDone(`Đã gỡ «${name}».`)} />}
      {devices.length === 1 && (
        <Text size="sm" c="dimmed">
          Nên thêm một thiết bị nữa, phòng khi mất thiết bị này.
        </Text>
      )}
      {settingUp ? (
        <SetUp devices={devices} onDone={finish} onCancel={() => setSettingUp(false)} />
      ) : (
        <Group>
          <Button variant="default" onClick={begin}>
            {first ? 'Thiết lập' : 'Thêm thiết bị'}
          </Button>
        </Group>
      )}
    </>
  );
}

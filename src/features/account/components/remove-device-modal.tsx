import { Button, Modal, Stack, Text } from '@mantine/core';
import { CodeForm } from '@/session/second-factor/code-form';
import type { Device } from '@/session/second-factor/devices.api';
import { useRemoveDevice } from '@/session/second-factor/devices.queries';

interface Props {
  device: Device;
  devices: Device[];
  onClose: () => void;
  onRemoved: () => void;
}

/** Removes a device by a code, so that an unattended screen is not enough. */
export function RemoveDeviceModal({ device, devices, onClose, onRemoved }: Props) {
  const remove = useRemoveDevice(device.id);
  const last = devices.length === 1;
  // A device one no longer has shows no code: another comes first.
  const provers = [...devices].sort((a, b) => Number(a.id === device.id) - Number(b.id === device.id));
  return (
    <Modal opened onClose={onClose} title={`Gỡ «${device.name}»?`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack>
        <Text size="sm">
          {last
            ? 'Đây là thiết bị cuối cùng: gỡ xong, tài khoản chỉ còn được bảo vệ bằng mật khẩu. Nếu tỉnh yêu cầu quản trị xác thực hai bước, người giữ vai trò ấy phải thiết lập lại ngay.'
            : 'Mã trên thiết bị này sẽ không dùng được nữa.'}{' '}
          Nhập một mã đang hiện để xác nhận.
        </Text>
        <CodeForm
          devices={provers}
          submitLabel="Gỡ thiết bị"
          onCode={(proof) => remove.mutateAsync(proof).then(onRemoved)}
        >
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
        </CodeForm>
      </Stack>
    </Modal>
  );
}

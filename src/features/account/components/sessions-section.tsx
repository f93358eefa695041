import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { describeError } from '@/lib/errors';
import { FailureAlert } from '@/ui/failure-alert';
import { useEndOtherSessions } from '../account.queries';
import { AccountSection } from './account-section';
import { DoneNotice } from './done-notice';

/** Where else one may be signed in, and the end of it. */
export function SessionsSection() {
  const end = useEndOtherSessions();
  const [opened, modal] = useDisclosure(false);
  const [done, setDone] = useState<string>();

  const confirm = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        modal.close();
        setDone('Đã đăng xuất khỏi mọi thiết bị khác.');
      },
    });
  const open = () => {
    end.reset();
    setDone(undefined);
    modal.open();
  };

  return (
    <AccountSection id="phien" title="Phiên đăng nhập">
      <DoneNotice message={done} />
      <Text size="sm">
        Quên đăng xuất ở máy dùng chung, mất điện thoại, hay nghi có người khác đang dùng tài khoản: kết thúc mọi phiên
        khác, rồi đổi mật khẩu. Phiên đang dùng ở đây vẫn giữ nguyên.
      </Text>
      <Group>
        <Button variant="default" onClick={open}>
          Đăng xuất khỏi mọi thiết bị khác
        </Button>
      </Group>
      <Modal
        opened={opened}
        onClose={modal.close}
        title="Đăng xuất khỏi mọi thiết bị khác?"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Stack>
          <FailureAlert message={end.error ? describeError(end.error) : undefined} of={end.error} />
          <Text size="sm">
            Mọi trình duyệt khác đang mở tài khoản này phải đăng nhập lại, chậm nhất sau 15 phút. Nội dung đang soạn đã
            lưu nháp không mất.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={modal.close}>
              Hủy
            </Button>
            <Button loading={end.isPending} onClick={confirm}>
              Đăng xuất các thiết bị khác
            </Button>
          </Group>
        </Stack>
      </Modal>
    </AccountSection>
  );
}

import { Button, Group, Modal, Stack, Text, VisuallyHidden } from '@mantine/core';
import { absoluteLimit, announceRemaining, describeRemaining, idleLimit, type LimitReason } from './session-limits';
import { signOut } from './session-store';

interface SessionWarningProps {
  reason: LimitReason;
  /** Milliseconds. */
  remaining: number;
  onKeepWorking: () => void;
}

const explanations: Record<LimitReason, string> = {
  idle: `Đã gần ${idleLimit / 60_000} phút không có thao tác nào. Để bảo vệ dữ liệu, hệ thống sẽ tự đăng xuất.`,
  absolute: `Mỗi phiên làm việc kéo dài tối đa ${absoluteLimit / 3_600_000} giờ. Nội dung đang nhập được giữ thành bản nháp; đăng nhập lại để làm tiếp.`,
};

/** Says that the session is about to end, counting down. */
export default function SessionWarning({ reason, remaining, onKeepWorking }: SessionWarningProps) {
  return (
    // Put together by hand: the ready-made title sits in a second banner.
    <Modal.Root opened onClose={onKeepWorking} closeOnClickOutside={false} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Stack gap="md">
            <Modal.Title fw={650} fz="lg">
              Phiên làm việc sắp kết thúc
            </Modal.Title>
            <Text>{explanations[reason]}</Text>
            <Text fw={600}>
              Kết thúc sau <span style={{ fontVariantNumeric: 'tabular-nums' }}>{describeRemaining(remaining)}</span>
            </Text>
            {/* The count by seconds would be read out without end. */}
            <VisuallyHidden role="status">{announceRemaining(remaining)}</VisuallyHidden>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => signOut()}>
                Đăng xuất
              </Button>
              <Button onClick={onKeepWorking} data-autofocus>
                Tiếp tục làm việc
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

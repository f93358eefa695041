import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBeforeUnload, useBlocker } from 'react-router';

/** Asks before one leaves the page with links that are neither copied nor in a letter. */
export function LeaveGuard({ untaken }: { untaken: number }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => untaken > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (untaken > 0) event.preventDefault();
  });
  const stay = () => blocker.reset?.();
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={stay}
      title="Rời trang khi chưa lấy đường dẫn?"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack>
        <Text size="sm">
          Còn {untaken} đường dẫn chưa sao chép hay soạn thư, và hệ thống không hiện lại. Muốn có đường dẫn mới phải gia
          hạn từng lời mời.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            Rời trang
          </Button>
          <Button onClick={stay} data-autofocus>
            Ở lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

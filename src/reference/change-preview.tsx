import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { AppError } from '@/lib/errors';
import { type MovedDeadline, type PreviewedAct, previewChange } from './change-preview.api';
import { MovedDeadlines } from './moved-deadlines';

interface Asked {
  moved: MovedDeadline[];
  confirmLabel: string;
  answer: (goOn: boolean) => void;
}

/**
 * Shows which open deadlines a change would move, before it is made. `agreed` answers once that has been seen whether to
 * go on; `confirmed` is the same for the save of a form, which stays open when not. `dialog` stands somewhere on the page.
 */
export function useChangePreview() {
  const [asked, setAsked] = useState<Asked>();

  const agreed = async (act: PreviewedAct, change: object, confirmLabel = 'Lưu'): Promise<boolean> => {
    const moved = await previewChange(act, change);
    const goOn = await new Promise<boolean>((resolve) => setAsked({ moved, confirmLabel, answer: resolve }));
    setAsked(undefined);
    return goOn;
  };
  const confirmed = async (act: PreviewedAct, change: object): Promise<void> => {
    if (await agreed(act, change)) return;
    throw new AppError('invalid', 'Chưa lưu gì. Sửa lại nội dung, hoặc lưu khi đã đúng.');
  };

  return { agreed, confirmed, dialog: asked && <PreviewDialog {...asked} /> };
}

function PreviewDialog({ moved, confirmLabel, answer }: Asked) {
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title="Hạn đang chạy sẽ thay đổi"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack>
        {moved.length === 0 ? <Text>Không có hạn nào thay đổi.</Text> : <MovedDeadlines moved={moved} />}
        <Text size="sm" c="dimmed">
          Việc đã xong giữ nguyên hạn cũ. Hạn theo quy định vẫn tính theo phiên bản có hiệu lực vào ngày bắt đầu tính.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(false)}>
            Xem lại
          </Button>
          <Button onClick={() => answer(true)} data-autofocus>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

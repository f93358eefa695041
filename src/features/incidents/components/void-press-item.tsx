import { Text } from '@mantine/core';
import { ReasonModal } from '@/ui/reason-modal';
import { inWords } from '../incidents.refusals';
import { useUpdatePressItem } from '../press-items.queries';

interface Props {
  item: { id: string; version: number; title: string };
  incidentId: string;
  opened: boolean;
  onClose: () => void;
}

/** Takes an article that was entered wrongly off its incident, with the reason; it stays in the story. */
export function VoidPressItem({ item, incidentId, opened, onClose }: Props) {
  const update = useUpdatePressItem();
  const remove = async (reason: string) => {
    try {
      await update.mutateAsync({ id: item.id, incidentId, version: item.version, change: { void_reason: reason } });
    } catch (failure) {
      throw inWords(failure);
    }
  };
  return (
    <ReasonModal
      title="Gỡ bài khỏi vụ việc"
      label="Lý do gỡ"
      confirmLabel="Gỡ bài"
      opened={opened}
      onClose={onClose}
      onConfirm={remove}
    >
      <Text size="sm">
        Gỡ «{item.title}» khi ghi nhầm hoặc ghi trùng. Bài vẫn còn trong diễn biến vụ việc, không khôi phục được; cần
        lại thì thêm mới.
      </Text>
    </ReasonModal>
  );
}

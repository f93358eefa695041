import { Text } from '@mantine/core';
import { inWordsOf, type Told } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import { useUpdatePressItem } from './press-items.queries';
import { pressItemRefusals } from './press-items.refusals';

interface Props {
  item: { id: string; version: number; title: string };
  /** What it is taken off: «vụ việc», «điểm báo». */
  from: string;
  /** What may stand against it, when not only what stands against an article. */
  known?: Record<string, Told>;
  opened: boolean;
  onClose: () => void;
}

/** Takes an article that was entered wrongly off, with the reason; it stays in the history. */
export function VoidPressItem({ item, from, known = pressItemRefusals, opened, onClose }: Props) {
  const update = useUpdatePressItem();
  const remove = async (reason: string) => {
    try {
      await update.mutateAsync({ id: item.id, version: item.version, change: { void_reason: reason } });
    } catch (failure) {
      throw inWordsOf(known, failure);
    }
  };
  return (
    <ReasonModal
      title={`Gỡ bài khỏi ${from}`}
      label="Lý do gỡ"
      confirmLabel="Gỡ bài"
      opened={opened}
      onClose={onClose}
      onConfirm={remove}
    >
      <Text size="sm">
        Gỡ «{item.title}» khi ghi nhầm hoặc ghi trùng. Bài vẫn còn trong lịch sử, không khôi phục được; cần lại thì thêm
        mới.
      </Text>
    </ReasonModal>
  );
}

import { Text } from '@mantine/core';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { Delegation } from '../delegations.api';
import { useUpdateDelegation } from '../delegations.queries';
import { refusals } from '../delegations.refusals';

interface Props {
  record: Delegation;
  opened: boolean;
  onClose: () => void;
}

/** Takes an authorisation back from this moment on, with the reason. */
export function RevokeModal({ record, opened, onClose }: Props) {
  const update = useUpdateDelegation();
  const signed = record.signed_at !== null;
  const revoke = async (reason: string) => {
    const change = { revoke_reason: reason };
    await update.mutateAsync({ id: record.id, version: record.version, change }).catch((failure) => {
      throw inWordsOf(refusals, failure);
    });
  };
  return (
    <ReasonModal
      title={signed ? `Thu hồi ủy quyền của ${record.delegate_name}` : 'Hủy bản chờ ký'}
      label={signed ? 'Lý do thu hồi' : 'Lý do hủy'}
      confirmLabel={signed ? 'Thu hồi' : 'Hủy bản chờ ký'}
      opened={opened}
      onClose={onClose}
      onConfirm={revoke}
    >
      <Text size="sm">
        {signed
          ? 'Ủy quyền hết hiệu lực ngay lúc này và rời danh bạ công khai. Không khôi phục được; cần lại thì lập văn bản mới.'
          : 'Bản chờ ký được giữ trong lịch sử, không ký và sửa tiếp được nữa.'}
      </Text>
    </ReasonModal>
  );
}

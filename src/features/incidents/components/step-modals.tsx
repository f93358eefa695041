import { Text } from '@mantine/core';
import { FormModal } from '@/ui/form-modal';
import { ReasonModal } from '@/ui/reason-modal';
import type { Incident, IncidentChange } from '../incidents.api';
import { type Conclusion, conclusionNames } from '../incidents.names';
import { useChangeIncident } from '../incidents.queries';
import { inWords } from '../incidents.refusals';

/** A step that is asked about on the record's own page. */
export type OpenStep = 'reopen' | 'void' | 'close' | 'close-at-once';

interface Props {
  incident: Incident;
  opened: OpenStep | undefined;
  onClose: () => void;
}

/** Reopening, marking as recorded in error, closing: each says what follows, and keeps its reason on a failure. */
export function StepModals({ incident, opened, onClose }: Props) {
  const change = useChangeIncident();
  const take = async (to: IncidentChange) => {
    try {
      await change.mutateAsync({ id: incident.id, version: incident.version, change: to });
    } catch (failure) {
      throw inWords(failure);
    }
  };
  const open = incident.open_item_count;
  return (
    <>
      <ReasonModal
        title="Mở lại để xác minh"
        label="Lý do mở lại"
        confirmLabel="Mở lại"
        opened={opened === 'reopen'}
        onClose={onClose}
        onConfirm={(reason) => take({ status: 'verifying', reopen_reason: reason })}
      >
        <Text size="sm">
          Kết luận{incident.conclusion && ` «${conclusionNames[incident.conclusion as Conclusion].toLowerCase()}»`}{' '}
          không còn hiệu lực, chỉ còn trong diễn biến; nội dung vụ việc sửa được trở lại.
        </Text>
        <Text size="sm">
          Giữ nguyên: tin, bài, chứng cứ, câu trả lời xác minh, văn bản đã gửi báo và kết quả của báo.
        </Text>
      </ReasonModal>
      <ReasonModal
        title="Đánh dấu ghi nhầm"
        label="Lý do"
        confirmLabel="Đánh dấu ghi nhầm"
        opened={opened === 'void'}
        onClose={onClose}
        onConfirm={(reason) => take({ status: 'voided', void_reason: reason })}
      >
        <Text size="sm">
          Vụ việc rời các danh sách việc đang làm nhưng vẫn tìm được, không xóa. Không khôi phục được; cần lại thì ghi
          nhận vụ việc mới.
        </Text>
      </ReasonModal>
      <ReasonModal
        title="Khép lại vụ việc"
        label="Lý do khép lại"
        confirmLabel="Khép lại"
        opened={opened === 'close'}
        onClose={onClose}
        onConfirm={(reason) => take({ status: 'closed', close_reason: reason })}
      >
        <Text size="sm">
          {incident.conclusion === 'undetermined'
            ? 'Chưa đủ căn cứ kết luận; ghi rõ vì sao không xác minh tiếp.'
            : `Còn ${open} tin, bài chưa có kết quả; ghi rõ vì sao vẫn khép lại.`}{' '}
          Sau này vẫn mở lại được.
        </Text>
      </ReasonModal>
      <FormModal
        title="Khép lại vụ việc"
        confirmLabel="Khép lại"
        opened={opened === 'close-at-once'}
        onClose={onClose}
        onConfirm={() => take({ status: 'closed' })}
      >
        <Text size="sm">Mọi việc của vụ việc này đã xong. Khép lại rồi thì chỉ xem; sau này vẫn mở lại được.</Text>
      </FormModal>
    </>
  );
}

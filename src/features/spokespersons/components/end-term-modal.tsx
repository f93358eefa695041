import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, today } from '@/lib/dates';
import { AppError, toAppError } from '@/lib/errors';
import { parseDate } from '@/lib/typed-date';
import { ReasonModal } from '@/ui/reason-modal';
import type { Spokesperson } from '../spokespersons.api';
import { useUpdateSpokesperson } from '../spokespersons.queries';
import { refusals } from '../spokespersons.schema';

interface Props {
  record: Spokesperson;
  opened: boolean;
  onClose: () => void;
}

/** Ends a term on a day, with the reason. */
export function EndTermModal({ record, opened, onClose }: Props) {
  const update = useUpdateSpokesperson();
  const [typed, setTyped] = useState(() => formatDate(record.valid_to ?? today()));
  const [error, setError] = useState<string>();

  const end = async (reason: string) => {
    const validTo = parseDate(typed);
    const refused = !validTo
      ? 'Nhập ngày có thật theo dạng ngày/tháng/năm.'
      : validTo < record.valid_from
        ? `Ngày kết thúc phải từ ngày bắt đầu (${formatDate(record.valid_from)}) trở đi.`
        : undefined;
    setError(refused);
    if (!validTo || refused) throw new AppError('invalid', 'Kiểm tra lại ngày kết thúc.');
    try {
      await update.mutateAsync({
        id: record.id,
        version: record.version,
        change: { valid_to: validTo, end_reason: reason },
      });
    } catch (failure) {
      const known = refusals[toAppError(failure).refusal ?? ''];
      throw known ? new AppError('invalid', known.message) : failure;
    }
  };

  return (
    <ReasonModal
      title={`Kết thúc nhiệm vụ của ${record.full_name}`}
      label="Lý do thôi nhiệm vụ"
      confirmLabel="Kết thúc nhiệm vụ"
      opened={opened}
      onClose={onClose}
      onConfirm={end}
    >
      <Text size="sm">
        Sau ngày này người phát ngôn tự ẩn khỏi danh bạ công khai. Nếu đã có người thay, dùng «Thay thế» để không có
        ngày nào trống.
      </Text>
      <TextInput
        label="Làm nhiệm vụ đến hết ngày"
        placeholder="ngày/tháng/năm"
        inputMode="numeric"
        required
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={error}
      />
    </ReasonModal>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '@/lib/dates';
import { parseDate } from '@/lib/typed-date';
import { inWordsOf } from '@/ui/fields/refusals';
import { FormModal } from '@/ui/form-modal';
import { fieldLabels } from '../reminders.names';
import { useRecordLetter } from '../reminders.queries';
import { refusals } from '../reminders.refusals';

interface Props {
  sendingId: string;
  opened: boolean;
  onClose: () => void;
}

/** Notes the number and date the letter went out under. */
export function LetterModal({ sendingId, opened, onClose }: Props) {
  const record = useRecordLetter();
  const [number, setNumber] = useState('');
  const [typedDay, setTypedDay] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const day = parseDate(typedDay);
  const numberError = number.trim() === '' ? 'Nhập số, ký hiệu công văn.' : undefined;
  const dayError =
    day === null
      ? 'Nhập ngày có thật theo dạng ngày/tháng/năm.'
      : day > today()
        ? refusals.letter_in_future.message
        : undefined;

  const confirm = async () => {
    setIsChecked(true);
    if (numberError || dayError || day === null) return false;
    await record.mutateAsync({ sendingId, number: number.trim(), date: day }).catch((failure) => {
      throw inWordsOf(refusals, failure);
    });
  };

  return (
    <FormModal title="Ghi số công văn" confirmLabel="Lưu" opened={opened} onClose={onClose} onConfirm={confirm}>
      <TextInput
        label={fieldLabels.letter_number}
        required
        maxLength={50}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={isChecked && numberError}
      />
      <TextInput
        label={fieldLabels.letter_day}
        required
        placeholder="ngày/tháng/năm"
        inputMode="numeric"
        value={typedDay}
        onChange={(event) => setTypedDay(event.currentTarget.value)}
        error={isChecked && dayError}
      />
    </FormModal>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormModal, type FormModalProps } from './form-modal';

interface Props extends Omit<FormModalProps, 'onConfirm'> {
  label: string;
  onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of a step that stays in the history; a failure is shown and the reason kept. */
export function ReasonModal({ label, children, onConfirm, ...props }: Props) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();

  const confirm = async () => {
    const isGiven = reason.trim().length >= 3;
    setError(isGiven ? undefined : 'Nhập lý do, ít nhất 3 ký tự.');
    if (!isGiven) return false;
    await onConfirm(reason.trim());
    setReason('');
  };

  return (
    <FormModal {...props} onConfirm={confirm}>
      {children}
      <Textarea
        label={label}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={error}
      />
    </FormModal>
  );
}

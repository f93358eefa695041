import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { describeError } from '@/lib/errors';

interface Props {
  title: string;
  label: string;
  confirmLabel: string;
  opened: boolean;
  onClose: () => void;
  /** What follows from confirming, and further fields. */
  children?: ReactNode;
  onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of a step that stays in the history; a failure is shown and the reason kept. */
export function ReasonModal({ title, label, confirmLabel, opened, onClose, children, onConfirm }: Props) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [running, setRunning] = useState(false);
  const form = useId();

  const confirm = async () => {
    if (reason.trim().length < 3) return setError('Nhập lý do, ít nhất 3 ký tự.');
    setError(undefined);
    setRunning(true);
    try {
      await onConfirm(reason.trim());
      setFailure(undefined);
      setReason('');
      onClose();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setRunning(false);
    }
  };

  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <Stack>
          {failure !== undefined && (
            <Alert color="red" variant="light" role="alert">
              {describeError(failure)}
            </Alert>
          )}
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Hủy
            </Button>
            <Button type="submit" loading={running}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

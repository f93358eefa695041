import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { describeError } from '@/lib/errors';

export interface FormModalProps {
  title: string;
  confirmLabel: string;
  opened: boolean;
  onClose: () => void;
  /** What follows from confirming, and fields. */
  children?: ReactNode;
  /** False: something is still missing, and said beside its field. */
  onConfirm: () => Promise<unknown>;
}

/** A step that wants a word or a choice first; a failure is shown and what was typed kept. */
export function FormModal({ title, confirmLabel, opened, onClose, children, onConfirm }: FormModalProps) {
  const [failure, setFailure] = useState<unknown>();
  const [running, setRunning] = useState(false);

  const confirm = async () => {
    setRunning(true);
    try {
      const done = await onConfirm();
      setFailure(undefined);
      if (done !== false) onClose();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setRunning(false);
    }
  };

  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <form
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

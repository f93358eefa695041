import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { formatSize, saveAs } from '@/lib/files';
import { ReasonModal } from '@/ui/reason-modal';
import { type Attachment, readAttachment } from './attachments.api';
import { useVoidAttachment } from './attachments.queries';
import { noteExport } from './exports.api';

interface Props {
  file: Attachment;
  recordId: string;
  writable: boolean;
  /** What it is, where a record has files of several kinds. */
  purpose: string | undefined;
  inWords?: ((failure: unknown) => unknown) | undefined;
}

/** One file: what it is, its checksum, opened with that verified, taken off with a reason. */
export function AttachedFile({ file, recordId, writable, purpose, inWords = (failure) => failure }: Props) {
  const [removing, setRemoving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [verified, setVerified] = useState(false);
  const remove = useVoidAttachment(recordId);
  const open = () => {
    setFailure(undefined);
    setVerified(false);
    readAttachment(file)
      .then(async (content) => {
        await noteExport({ what: 'attachments', format: 'file', recordId: file.id });
        saveAs(file.file_name, content);
        setVerified(true);
      })
      .catch(setFailure);
  };
  return (
    <Stack gap={2} align="flex-start" maw="100%">
      <Group gap="xs">
        <Anchor component="button" type="button" size="sm" onClick={open} style={{ overflowWrap: 'anywhere' }}>
          {file.file_name}
        </Anchor>
        {writable && (
          <Button variant="subtle" size="compact-xs" className="no-print" onClick={() => setRemoving(true)}>
            Gỡ
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {purpose && `${purpose} · `}
        {file.captured_at && `chụp lúc ${formatMoment(file.captured_at)} · `}
        {formatSize(file.byte_size)} · đính kèm {formatMoment(file.created_at)}
      </Text>
      <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        SHA-256 {file.sha256}
      </Text>
      {verified && (
        <Text size="sm" role="status">
          Đã kiểm tra: trùng khớp SHA-256 lúc đính kèm.
        </Text>
      )}
      {failure !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {describeError(failure)}
        </Text>
      )}
      <ReasonModal
        title={`Gỡ tệp ${file.file_name}`}
        label="Lý do gỡ"
        confirmLabel="Gỡ tệp"
        opened={removing}
        onClose={() => setRemoving(false)}
        onConfirm={async (reason) => {
          try {
            await remove.mutateAsync({ attachment: file, reason });
          } catch (cause) {
            throw inWords(cause);
          }
        }}
      />
    </Stack>
  );
}

import { Alert, Anchor, Button, FileButton, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { formatSize, saveAs } from '@/lib/files';
import { ReasonModal } from '@/ui/reason-modal';
import { ErrorState } from '@/ui/states';
import { type Attachment, type AttachmentPurpose, type FiledRecord, readAttachment } from './attachments.api';
import { attachmentsOptions, useAttachFile, useVoidAttachment } from './attachments.queries';

interface Props {
  record: FiledRecord;
  writable: boolean;
  /** «Bản quét quyết định» */
  title: string;
  /** What the choice of a file says to who cannot see it: «Chọn tệp quét quyết định». */
  chooseLabel: string;
  /** What a file can be, in words; asked for when there are several, the first one counts until then. */
  purposes?: Partial<Record<AttachmentPurpose, string>>;
}

/** Files of a record: attached, opened with their checksum verified, taken off with a reason. */
export function AttachmentsCard({ record, writable, title, chooseLabel, purposes = { other: '' } }: Props) {
  const files = useQuery(attachmentsOptions(record.by, record.id));
  const attach = useAttachFile(record);
  const offered = Object.entries(purposes) as [AttachmentPurpose, string][];
  const [purpose, setPurpose] = useState(offered[0]?.[0] ?? 'other');
  const standing = files.data?.filter(({ voided_at }) => voided_at === null) ?? [];
  return (
    <Stack component="section" aria-labelledby="ban-quet" gap="xs" align="flex-start">
      <Title order={2} size="h4" id="ban-quet">
        {title}
      </Title>
      {files.isError && <ErrorState error={files.error} onRetry={() => files.refetch()} />}
      {attach.isError && (
        <Alert color="red" variant="light" role="alert" title="Chưa đính kèm được">
          {describeError(attach.error)}
        </Alert>
      )}
      {files.isSuccess && standing.length === 0 && <Text size="sm">Chưa có bản quét nào.</Text>}
      {standing.map((file) => (
        <AttachedFile
          key={file.id}
          file={file}
          recordId={record.id}
          writable={writable}
          purpose={offered.length > 1 ? purposes[file.purpose as AttachmentPurpose] : undefined}
        />
      ))}
      {writable && (
        <>
          {offered.length > 1 && (
            <NativeSelect
              label="Loại tệp"
              size="xs"
              className="no-print"
              value={purpose}
              data={offered.map(([value, label]) => ({ value, label }))}
              onChange={(event) => setPurpose(event.currentTarget.value as AttachmentPurpose)}
            />
          )}
          <FileButton
            accept="application/pdf,image/jpeg,image/png"
            onChange={(file) => file && attach.mutate({ file, purpose })}
            inputProps={{ 'aria-label': chooseLabel }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="xs"
                loading={attach.isPending}
                leftSection={<IconPaperclip size={14} aria-hidden />}
                className="no-print"
              >
                Đính kèm bản quét
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed" className="no-print">
            PDF, JPEG hoặc PNG, tối đa 10 MB.
          </Text>
        </>
      )}
    </Stack>
  );
}

interface AttachedFileProps {
  file: Attachment;
  recordId: string;
  writable: boolean;
  purpose: string | undefined;
}

function AttachedFile({ file, recordId, writable, purpose }: AttachedFileProps) {
  const [removing, setRemoving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const remove = useVoidAttachment(recordId);
  const open = () => {
    setFailure(undefined);
    readAttachment(file).then((content) => saveAs(file.file_name, content), setFailure);
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
        {formatSize(file.byte_size)} · đính kèm {formatMoment(file.created_at)}
      </Text>
      <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        SHA-256 {file.sha256}
      </Text>
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
        onConfirm={(reason) => remove.mutateAsync({ attachment: file, reason })}
      />
    </Stack>
  );
}

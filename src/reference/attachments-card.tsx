import { Alert, Button, FileButton, NativeSelect, Stack, Text, Title, type TitleOrder } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { describeError } from '@/lib/errors';
import { ErrorState } from '@/ui/states';
import { AttachedFile } from './attached-file';
import { type AttachmentPurpose, type FiledRecord, isOfPart } from './attachments.api';
import { attachmentsOptions, useAttachFile } from './attachments.queries';
import { CapturedMoment, useCapturedMoment } from './captured-moment';

type Purposes = Partial<Record<AttachmentPurpose, string>>;

interface Props {
  /** Whose files they are; of a part of an incident, only that part's. */
  record: FiledRecord;
  writable: boolean;
  /** «Bản quét quyết định» */
  title: string;
  /** Level of the title among the headings of the page. */
  order?: TitleOrder;
  /** What the choice of a file says to who cannot see it: «Chọn tệp quét quyết định». */
  chooseLabel: string;
  attachLabel?: string;
  emptyText?: string;
  /** What a file can be, in words; asked for when there are several, the first one counts until then. */
  purposes?: Purposes;
  /** A refusal in the words of the feature. */
  inWords?: (failure: unknown) => unknown;
}

/** Files of a record: attached, opened with their checksum verified, taken off with a reason. */
export function AttachmentsCard(props: Props) {
  const {
    record,
    writable,
    title,
    order = 2,
    emptyText = 'Chưa có bản quét nào.',
    purposes = { other: '' },
    inWords,
  } = props;
  const heading = useId();
  const files = useQuery(attachmentsOptions(record.by, record.id));
  const standing = files.data?.filter((file) => file.voided_at === null && isOfPart(file, record.part)) ?? [];
  const several = Object.keys(purposes).length > 1;
  return (
    // A part of a page has its landmark; a part of a part is a group, as there may be many of one name.
    <Stack
      component={order > 2 ? 'div' : 'section'}
      role={order > 2 ? 'group' : undefined}
      aria-labelledby={heading}
      gap="xs"
      align="flex-start"
    >
      <Title order={order} size={order > 2 ? 'h5' : 'h4'} id={heading}>
        {title}
      </Title>
      {files.isError && <ErrorState error={files.error} onRetry={() => files.refetch()} />}
      {files.isSuccess && standing.length === 0 && <Text size="sm">{emptyText}</Text>}
      {standing.map((file) => (
        <AttachedFile
          key={file.id}
          file={file}
          recordId={record.id}
          writable={writable}
          inWords={inWords}
          purpose={several ? purposes[file.purpose as AttachmentPurpose] : undefined}
        />
      ))}
      {writable && <AttachNew {...props} purposes={purposes} />}
    </Stack>
  );
}

function AttachNew({
  record,
  purposes,
  chooseLabel,
  attachLabel = 'Đính kèm bản quét',
  inWords = (failure) => failure,
}: Props & { purposes: Purposes }) {
  const attach = useAttachFile(record);
  const offered = Object.entries(purposes) as [AttachmentPurpose, string][];
  const [purpose, setPurpose] = useState(offered[0]?.[0] ?? 'other');
  const captured = useCapturedMoment();
  const isEvidence = purpose === 'evidence';
  const chosen = useRef<() => void>(null);
  const send = (file: File | null) => {
    // So that the same file can be chosen again after a refusal.
    chosen.current?.();
    const capturedAt = isEvidence ? captured.read() : undefined;
    if (file && (!isEvidence || capturedAt)) attach.mutate({ file, purpose, capturedAt });
  };
  return (
    <>
      {attach.isError && (
        <Alert color="red" variant="light" role="alert" title="Chưa đính kèm được">
          {describeError(inWords(attach.error))}
        </Alert>
      )}
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
      {isEvidence && <CapturedMoment form={captured.form} />}
      <FileButton
        accept="application/pdf,image/jpeg,image/png"
        onChange={send}
        resetRef={chosen}
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
            {attachLabel}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="dimmed" className="no-print">
        PDF, JPEG hoặc PNG, tối đa 10 MB.
      </Text>
    </>
  );
}

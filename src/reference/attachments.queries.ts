import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type AttachedBy,
  type Attachment,
  type AttachmentPurpose,
  attachFile,
  type FiledRecord,
  listAttachments,
  voidAttachment,
} from './attachments.api';
import { timelineKeys } from './timeline.queries';

export const attachmentKeys = {
  of: (recordId: string) => ['attachments', recordId] as const,
};

export function attachmentsOptions(by: AttachedBy, recordId: string) {
  return queryOptions({
    queryKey: attachmentKeys.of(recordId),
    queryFn: ({ signal }) => listAttachments(by, recordId, signal),
  });
}

function useAttachmentMutation<Variables>(recordId: string, mutationFn: (variables: Variables) => Promise<Attachment>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: attachmentKeys.of(recordId) }),
        client.invalidateQueries({ queryKey: timelineKeys.of(recordId) }),
      ]),
  });
}

export const useAttachFile = (record: FiledRecord) =>
  useAttachmentMutation(record.id, ({ file, purpose }: { file: File; purpose: AttachmentPurpose }) =>
    attachFile(file, record, purpose),
  );

export const useVoidAttachment = (recordId: string) =>
  useAttachmentMutation(recordId, ({ attachment, reason }: { attachment: Attachment; reason: string }) =>
    voidAttachment(attachment, reason),
  );

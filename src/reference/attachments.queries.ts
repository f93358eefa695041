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

export const attachmentKeys = {
  all: ['attachments'] as const,
  of: (recordId: string) => [...attachmentKeys.all, recordId] as const,
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
    // The record itself, too: a signed scan is published with it at once.
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(recordId) }),
  });
}

interface NewFile {
  file: File;
  purpose: AttachmentPurpose;
  /** Of evidence: when it was captured, ISO. */
  capturedAt?: string | undefined;
}

export const useAttachFile = (record: FiledRecord) =>
  useAttachmentMutation(record.id, ({ file, purpose, capturedAt }: NewFile) =>
    attachFile(file, capturedAt ? { ...record, part: { ...record.part, captured_at: capturedAt } } : record, purpose),
  );

export const useVoidAttachment = (recordId: string) =>
  useAttachmentMutation(recordId, ({ attachment, reason }: { attachment: Attachment; reason: string }) =>
    voidAttachment(attachment, reason),
  );

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { timelineKeys } from '@/reference/timeline.queries';
import { type Attachment, attachFile, listAttachments, voidAttachment } from './attachments.api';

export const attachmentKeys = {
  of: (spokespersonId: string) => ['attachments', spokespersonId] as const,
};

export function attachmentsOptions(spokespersonId: string) {
  return queryOptions({
    queryKey: attachmentKeys.of(spokespersonId),
    queryFn: ({ signal }) => listAttachments(spokespersonId, signal),
  });
}

function useAttachmentMutation<Variables>(
  spokespersonId: string,
  mutationFn: (variables: Variables) => Promise<Attachment>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: attachmentKeys.of(spokespersonId) }),
        client.invalidateQueries({ queryKey: timelineKeys.of(spokespersonId) }),
      ]),
  });
}

export const useAttachFile = (record: { agency_id: string; spokesperson_id: string }) =>
  useAttachmentMutation(record.spokesperson_id, (file: File) => attachFile(file, record));

export const useVoidAttachment = (spokespersonId: string) =>
  useAttachmentMutation(spokespersonId, ({ attachment, reason }: { attachment: Attachment; reason: string }) =>
    voidAttachment(attachment, reason),
  );

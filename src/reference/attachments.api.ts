import type { Tables } from '@/lib/database.types';
import { AppError, toAppError, unwrap } from '@/lib/errors';
import { formatSize, maxFileSize, scanTypeOf, sha256 } from '@/lib/files';
import { storage } from '@/lib/storage';
import { supabase } from '@/lib/supabase';

export type Attachment = Tables<'attachments'>;

const bucket = 'attachments';

/**
 * signed_document: the scan of the signed paper, published together with its delegation; the others are an incident's.
 * outcome: what the newspaper published or wrote back.
 */
export type AttachmentPurpose =
  | 'signed_document'
  | 'evidence'
  | 'conclusion'
  | 'letter'
  | 'outcome'
  | 'answer'
  | 'other';

/** The column that says whose files they are. */
export type AttachedBy = (typeof records)[number];

const records = [
  'spokesperson_id',
  'delegation_id',
  'incident_id',
  'press_enquiry_id',
  'training_course_id',
  'directive_id',
  'directive_acknowledgement_id',
  'press_event_id',
] as const;

/** The part of an incident a file belongs to, and of evidence when it was captured. */
export type FiledPart = Partial<
  Record<'press_item_id' | 'verification_request_id' | 'correction_request_id' | 'captured_at', string>
>;

/** A record that holds files. */
export interface FiledRecord {
  by: AttachedBy;
  id: string;
  /** The agency whose record it is, whoever attaches. */
  agency_id: string;
  part?: FiledPart;
}

const parts = ['press_item_id', 'verification_request_id', 'correction_request_id'] as const;

/** Whether a file is of this very part of its record, or of the record as a whole when no part is named. */
export function isOfPart(file: Attachment, part: FiledPart = {}): boolean {
  return parts.every((column) => (file[column] ?? null) === (part[column] ?? null));
}

/** Where the bytes lie; the first folder decides who may read them. */
const pathOf = (agencyId: string, recordId: string | null, id: string) => `${agencyId}/${recordId}/${id}`;

/** Files of a record, newest first, also those taken off. */
export async function listAttachments(by: AttachedBy, recordId: string, signal?: AbortSignal): Promise<Attachment[]> {
  const client = await supabase();
  const request = client
    .from('attachments')
    .select()
    .eq(by, recordId)
    .order('created_at', { ascending: false })
    // An incident of a hundred articles has that much evidence and more.
    .limit(1000);
  return unwrap(await (signal ? request.abortSignal(signal) : request));
}

/** Checks a file by its content, stores its bytes, then its row; refuses with the reason. */
export async function attachFile(file: File, record: FiledRecord, purpose: AttachmentPurpose): Promise<Attachment> {
  if (file.size > maxFileSize) {
    throw new AppError(
      'invalid',
      `Tệp nặng ${formatSize(file.size)}, vượt quá 10 MB. Quét lại ở độ phân giải thấp hơn.`,
    );
  }
  const bytes = await file.arrayBuffer();
  const type = scanTypeOf(new Uint8Array(bytes, 0, Math.min(16, bytes.byteLength)));
  if (!type) {
    throw new AppError('invalid', 'Tệp không phải PDF, JPEG hoặc PNG (xét theo nội dung, không theo tên tệp).');
  }
  const id = crypto.randomUUID();
  const path = pathOf(record.agency_id, record.id, id);
  const { error } = await (await storage()).from(bucket).upload(path, bytes, { contentType: type });
  if (error) throw toAppError(error);
  const client = await supabase();
  return unwrap(
    await client
      .from('attachments')
      .insert({
        id,
        agency_id: record.agency_id,
        [record.by]: record.id,
        ...record.part,
        purpose,
        file_name: file.name.slice(-255),
        content_type: type,
        byte_size: file.size,
        sha256: await sha256(bytes),
      })
      .select()
      .single(),
  );
}

/** The bytes of a file, checked against the checksum taken when it was attached. */
export async function readAttachment(attachment: Attachment): Promise<Blob> {
  const { agency_id, id } = attachment;
  const record = records.map((column) => attachment[column]).find((of) => of !== null);
  const path = pathOf(agency_id, record ?? null, id);
  const { data, error } = await (await storage()).from(bucket).download(path);
  if (error) throw toAppError(error);
  const bytes = await data.arrayBuffer();
  if ((await sha256(bytes)) !== attachment.sha256) {
    throw new AppError('unknown', 'Tệp tải về khác với tệp đã đính kèm (sai SHA-256). Báo cho quản trị hệ thống.');
  }
  return new Blob([bytes], { type: attachment.content_type });
}

/** Takes a wrongly attached file off its record; it stays in the history. */
export async function voidAttachment({ id, version }: Attachment, reason: string): Promise<Attachment> {
  const client = await supabase();
  return unwrap(
    await client.from('attachments').update({ void_reason: reason, version }).eq('id', id).select().single(),
  );
}

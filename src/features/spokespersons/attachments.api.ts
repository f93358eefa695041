import type { Tables } from '@/lib/database.types';
import { AppError, toAppError, unwrap } from '@/lib/errors';
import { formatSize, maxFileSize, scanTypeOf, sha256 } from '@/lib/files';
import { supabase } from '@/lib/supabase';

export type Attachment = Tables<'attachments'>;

const bucket = 'attachments';

interface Place {
  id: string;
  agency_id: string;
  spokesperson_id: string;
}

/** Where the bytes lie; the first folder decides who may read them. */
const pathOf = ({ agency_id, spokesperson_id, id }: Place) => `${agency_id}/${spokesperson_id}/${id}`;

/** Files of a record, newest first, also those taken off. */
export async function listAttachments(spokespersonId: string, signal?: AbortSignal): Promise<Attachment[]> {
  const client = await supabase();
  const request = client
    .from('attachments')
    .select()
    .eq('spokesperson_id', spokespersonId)
    .order('created_at', { ascending: false })
    .limit(100);
  return unwrap(await (signal ? request.abortSignal(signal) : request));
}

/** Checks a file by its content, stores its bytes, then its row; refuses with the reason. */
export async function attachFile(file: File, record: Omit<Place, 'id'>): Promise<Attachment> {
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
  const place = { id: crypto.randomUUID(), ...record };
  const client = await supabase();
  const { error } = await client.storage.from(bucket).upload(pathOf(place), bytes, { contentType: type });
  if (error) throw toAppError(error);
  return unwrap(
    await client
      .from('attachments')
      .insert({
        ...place,
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
  const client = await supabase();
  const { data, error } = await client.storage.from(bucket).download(pathOf(attachment));
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

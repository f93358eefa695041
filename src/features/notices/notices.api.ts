import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { NoticeKind, OfKind } from './notices.names';

/** Something that concerns who is signed in. */
export interface Notice {
  /** The same whenever it is told. */
  key: string;
  kind: NoticeKind;
  of_kind: OfKind;
  step: string | null;
  record_id: string;
  part_id: string;
  title: string;
  agency_short_name: string;
  detail: string | null;
  /** Since when it concerns them. */
  at: string;
  due_at: string | null;
  read_at: string | null;
}

/** The last notice of the page before. */
export interface NoticePlace {
  at: string;
  key: string;
}

export const pageSize = 50;

/** A page of what concerns one, the latest first. */
export async function listNotices(
  { onlyUnread, after, size = pageSize }: { onlyUnread: boolean; after: NoticePlace | null; size?: number },
  signal: AbortSignal,
) {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('my_notices', {
        only_unread: onlyUnread,
        ...(after && { after_at: after.at, after_key: after.key }),
        page_size: size,
      })
      .abortSignal(signal),
  ) as unknown as Notice[];
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last ? { at: last.at, key: last.key } : null };
}

/** How much concerns one that one has not read. */
export async function countUnread(signal: AbortSignal): Promise<number> {
  const client = await supabase();
  return unwrap(await client.rpc('count_unread_notices').abortSignal(signal));
}

/** Notes that one has read some notices, or all of them. */
export async function readNotices(keys: string[] | null): Promise<number> {
  const client = await supabase();
  return unwrap(await client.rpc('read_notices', keys ? { keys } : {}));
}

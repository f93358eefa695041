import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { TimelineEntry } from '@/ui/timeline.logic';

const pageSize = 20;

export interface TimelinePage {
  entries: TimelineEntry[];
  /** Where the next, older page begins; undefined when there is none. */
  olderThan: number | undefined;
}

/** A page of the changes of a record and what hangs on it, newest first. */
export async function fetchTimeline(recordId: string, olderThan?: number, signal?: AbortSignal): Promise<TimelinePage> {
  const client = await supabase();
  const request = client.rpc('record_timeline', {
    record_id: recordId,
    page_size: pageSize,
    ...(olderThan !== undefined && { before_id: olderThan }),
  });
  const rows = unwrap(await (signal ? request.abortSignal(signal) : request)) as TimelineEntry[];
  // One row more than asked for says that there are older ones.
  const entries = rows.slice(0, pageSize);
  return { entries, olderThan: rows.length > pageSize ? entries.at(-1)?.id : undefined };
}

/** Who last changed a row of a record, by name. */
export async function lastChangedBy(recordId: string, table: string): Promise<string> {
  const { entries } = await fetchTimeline(recordId);
  return entries.find(({ table_name }) => table_name === table)?.changed_by_name ?? 'Người khác';
}

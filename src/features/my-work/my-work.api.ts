import { type Cursor, type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { NextStep, Severity } from '@/reference/incidents';

export const pageSize = 50;

/** Something that waits for who is signed in. */
export type Work = {
  id: string;
  /** Of the incident, the press enquiry, the press event, the directive, the course or the reminder. */
  incident_id: string;
  incident_title: string;
  agency_short_name: string;
  due_at: string | null;
  /** When it began to wait. */
  since: string;
  /** due_at, or infinity. */
  due_sort: string;
} & (
  | { kind: 'answer'; step: null; detail: string; severity: Severity }
  | { kind: 'step'; step: NextStep; detail: null; severity: Severity }
  | { kind: 'mention'; step: null; detail: string; severity: Severity }
  | { kind: 'enquiry'; step: 'assign' | 'answer'; detail: null; severity: null }
  | { kind: 'contribution'; step: null; detail: string; severity: null }
  | { kind: 'acknowledgement'; step: 'read' | 'spread' | 'redo'; detail: string | null; severity: null }
  /** detail: the year. */
  | { kind: 'report'; step: string; detail: null; severity: null }
  | { kind: 'registration' | 'closing' | 'event_notice' | 'event_held'; step: null; detail: null; severity: null }
  | { kind: 'promise'; step: null; detail: string; severity: null }
  | { kind: 'reminder'; step: null; detail: string; severity: null }
);

/** A page of what waits for the caller, what is due first above. */
export async function listWork(after: Cursor | null, signal: AbortSignal): Promise<ListPage<Work>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('my_work', { ...(after && { after_due: after.key, after_id: after.id }), page_size: pageSize })
      .abortSignal(signal),
  ) as unknown as Work[];
  return pageOf(
    found.map((work) => ({ ...work, sort_key: work.due_sort })),
    pageSize,
  );
}

/** Notes that one has seen a comment one was called upon in; when is the server's to say. */
export async function markSeen(mentionId: string) {
  const client = await supabase();
  return unwrap(
    await client
      .from('incident_mentions')
      .update({ seen_at: new Date().toISOString() })
      .eq('id', mentionId)
      .select('id')
      .single(),
  );
}

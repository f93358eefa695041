import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** Somebody entitled to speak for an agency at a moment. */
export interface Speaker {
  /** Of the spokesperson or the delegation; null: the head recorded with the agency. */
  record_id: string | null;
  capacity: 'head' | 'standing' | 'delegate';
  full_name: string;
  position: string;
  /** Of a delegate: on what. */
  matter: string | null;
  until: string | null;
}

/** Who may speak for an agency whose records one sees, at a moment (ISO): the same answer as «ai được phát ngôn». */
export async function listSpeakers(agencyCode: string, at: string, signal: AbortSignal): Promise<Speaker[]> {
  const client = await supabase();
  const request = client.rpc('who_may_speak', { of_agency: agencyCode, at_moment: at, page_size: 200 });
  return unwrap(await request.abortSignal(signal)) as unknown as Speaker[];
}

import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Fault } from './integrity.logic';

/** What a stretch of the history is found to be. */
export interface Stretch {
  checked: number;
  last_position: number;
  last_hash: string;
  is_end: boolean;
  fault_count: number;
  faults: Fault[];
}

/** Has the links after a position computed anew by the database. */
export async function verifyStretch(afterPosition: number, size: number, signal: AbortSignal): Promise<Stretch> {
  const client = await supabase();
  return unwrap(
    await client.rpc('verify_audit', { after_position: afterPosition, page_size: size }).abortSignal(signal),
  ) as unknown as Stretch;
}

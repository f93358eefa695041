import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** What an agency owes the press again and again. */
export interface PeriodicDuty {
  agency_id: string;
  agency_short_name: string;
  duty: 'periodic_information' | 'periodic_conference';
  basis: 'law' | 'policy';
  article: string | null;
  instrument: string;
  last_event_id: string | null;
  last_done_at: string | null;
  /** yyyy-MM-dd: the day of the last one, or from when it is owed. */
  counted_from: string;
  /** yyyy-MM-dd: the last day for the next one. */
  due_on: string;
  is_overdue: boolean;
}

/** What the agencies one may see owe today; of one of them when it is named. */
export async function listDuties(agencyId: string | null, signal: AbortSignal): Promise<PeriodicDuty[]> {
  const client = await supabase();
  const found = unwrap(
    await client.rpc('periodic_duties', { ...(agencyId && { in_agency: agencyId }) }).abortSignal(signal),
  );
  return found as unknown as PeriodicDuty[];
}

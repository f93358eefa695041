import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** The head of an agency on a day, who signs. */
export interface Head {
  full_name: string;
  position: string | null;
}

/** Who heads an agency on a day (yyyy-MM-dd), as recorded; null when nobody is. */
export async function getHead(agencyId: string, day: string, signal: AbortSignal): Promise<Head | null> {
  const client = await supabase();
  const { full_name, position } = unwrap(
    await client.rpc('agency_head', { of_agency: agencyId, on_day: day }).abortSignal(signal),
  );
  return full_name === null ? null : { full_name, position };
}

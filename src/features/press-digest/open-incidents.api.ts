import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** An incident to choose. */
export interface OpenIncident {
  id: string;
  title: string;
  agency_short_name: string;
}

/** Incidents with something left to do, which may take an article: those that words find, or the newest. */
export async function findOpenIncidents(query: string, signal: AbortSignal): Promise<OpenIncident[]> {
  const client = await supabase();
  return unwrap(
    await client
      .rpc('list_incidents', {
        in_scope: 'own',
        in_status: 'open',
        page_size: 20,
        ...(query && { query }),
      })
      .abortSignal(signal),
  ) as unknown as OpenIncident[];
}

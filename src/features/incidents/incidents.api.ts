import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

const withAll = `*,
  agency:agencies!incidents_agency_id_fkey!inner(id, code, kind, name, short_name, symbol, dissolved_on),
  items:press_items(*,
    press_agency:press_agencies!press_items_press_agency_id_fkey!inner(id, name, kinds, issue_period, governing_body, email, phone, address),
    letters:correction_requests(*)),
  requests:verification_requests(*, asked:agencies!verification_requests_asked_agency_id_fkey(id, code, name, short_name))` as const;

/** One incident with its items and their letters, and the questions to other agencies: one request. */
export async function getIncident(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client
    .from('incidents')
    .select(withAll)
    .eq('id', id)
    .order('published_at', { referencedTable: 'items' })
    .order('created_at', { referencedTable: 'items.letters' })
    .order('created_at', { referencedTable: 'requests' });
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Incident = Awaited<ReturnType<typeof getIncident>>;
export type IncidentItem = Incident['items'][number];
export type IncidentLetter = IncidentItem['letters'][number];
export type IncidentRequest = Incident['requests'][number];

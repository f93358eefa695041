import type { TablesUpdate } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { itemColumns } from '@/reference/press-items/press-items.form';

// Not `search`: it serves the lists, and would make up most of an answer that is asked for again and again.
const withAll =
  `id, agency_id, title, severity, tone, field, found_by, found_at, said, false_part, correct_part, sources,
  status, conclusion, conclusion_number, conclusion_date, conclusion_text, concluded_at, remedy, answer_number, answer_date,
  close_reason, closed_at, reopen_reason, void_reason, voided_at, is_demo, asked_agency_ids, press_agency_ids, press_kinds,
  item_count, open_item_count, next_step, next_due_at, created_at, created_by, updated_at, updated_by, version,
  agency:agencies!incidents_agency_id_fkey!inner(id, code, kind, name, short_name, symbol, dissolved_on),
  items:press_items(${itemColumns},
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

/** A step of an incident's life, or a change of what its state leaves open. */
export type IncidentChange = Partial<Omit<TablesUpdate<'incidents'>, 'id' | 'agency_id' | 'version'>>;

/** Changes an incident as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeIncident(id: string, version: number, change: IncidentChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('incidents')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

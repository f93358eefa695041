import { toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import { getIncident } from './incidents.api';
import { type IncidentForm, type NewIncidentRow, toForm } from './incidents.form';
import type { IncidentRow } from './incidents.names';

// Not `search`: the words by which it is found are of no use to a reader.
const columns = 'id, agency_id, version' as const;

type Saved = Pick<IncidentRow, 'id' | 'agency_id' | 'version'>;

/** Records an incident; a second try of one already saved brings that one up to what was typed since. */
export async function createIncident(row: NewIncidentRow): Promise<Saved> {
  const client = await supabase();
  const answer = await client.from('incidents').insert(row).select(columns).single();
  if (answer.error && toAppError(answer.error).refusal === 'incidents_pkey') {
    const saved = await getIncident(row.id);
    const { id, ...change } = row;
    return differs(change, saved) ? updateIncident(id, saved.version, change) : saved;
  }
  return unwrap(answer);
}

/** Whether an incident has been recorded under an id; a draft's may have been, by a try that went half through. */
export async function isRecorded(id: string, signal: AbortSignal): Promise<boolean> {
  const client = await supabase();
  return unwrap(await client.from('incidents').select('id').eq('id', id).abortSignal(signal)).length > 0;
}

export type IncidentChange = Partial<Omit<NewIncidentRow, 'id'>>;

/** Changes a record as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updateIncident(id: string, version: number, change: IncidentChange): Promise<Saved> {
  const client = await supabase();
  return unwrap(
    await client
      .from('incidents')
      .update({ ...change, version })
      .eq('id', id)
      .select(columns)
      .single(),
  );
}

/** The facts as they stand now, and who saved them last. */
export async function getSavedFacts(id: string): Promise<SavedVersion<IncidentForm>> {
  const [record, by] = await Promise.all([getIncident(id), lastChangedBy(id, 'incidents')]);
  return { form: toForm(record), version: record.version, by, at: record.updated_at };
}

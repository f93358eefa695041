import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** A question to one agency; its id made by the browser. */
export interface Question {
  id: string;
  incident_id: string;
  /** Of the incident: who asks. */
  agency_id: string;
  asked_agency_id: string;
  question: string;
  due_at: string;
}

/** Asks several agencies at once; a second try of what is saved already brings it up to what was typed since. */
export async function askVerification(questions: Question[]): Promise<void> {
  const client = await supabase();
  const saved = unwrap(
    await client
      .from('verification_requests')
      .upsert(questions, { onConflict: 'id', ignoreDuplicates: true })
      .select('id'),
  );
  const before = questions.filter(({ id }) => !saved.some((row) => row.id === id));
  await Promise.all(before.map(bringUp));
}

async function bringUp({ id, question, due_at }: Question): Promise<void> {
  const client = await supabase();
  const held = unwrap(
    await client.from('verification_requests').select('question, due_at, version').eq('id', id).single(),
  );
  if (held.question === question && Date.parse(held.due_at) === Date.parse(due_at)) return;
  await changeRequest(id, held.version, { question, due_at });
}

interface RequestChange {
  question?: string;
  due_at?: string;
  answer?: string;
  withdraw_reason?: string;
}

/** Changes a question as it was at `version`: its words, its answer, or its end. */
export async function changeRequest(id: string, version: number, change: RequestChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('verification_requests')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

/** The Party's propaganda committee, asked first of all; null when the province has none. */
export async function getPropagandaCommittee(signal: AbortSignal) {
  const client = await supabase();
  const found = unwrap(
    await client
      .from('agencies')
      .select('id, short_name, name')
      .eq('press_role', 'propaganda_committee')
      .is('dissolved_on', null)
      .limit(1)
      .abortSignal(signal),
  );
  return found[0] ?? null;
}

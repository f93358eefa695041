import type { PressRule } from '@/documents/correction-law';
import type { TablesInsert, TablesUpdate } from '@/lib/database.types';
import { AppError, isConflict, toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';
import type { Letter } from './incidents.names';

/** What a new letter is made of; the id is the browser's, so that a repeated save is the same record. */
export type LetterRow = Pick<
  TablesInsert<'correction_requests'>,
  | 'incident_id'
  | 'press_item_id'
  | 'agency_id'
  | 'kind'
  | 'false_part'
  | 'correct_part'
  | 'grounds'
  | 'number'
  | 'document_date'
  | 'signer_name'
  | 'signer_position'
  | 'encloses_conclusion'
> & { id: string };

export type LetterChange = Partial<
  Omit<TablesUpdate<'correction_requests'>, 'id' | 'incident_id' | 'press_item_id' | 'agency_id' | 'kind' | 'version'>
>;

/** Begins a letter; a second try of one already saved brings that one up to what was typed since. */
export async function createLetter(row: LetterRow): Promise<Letter> {
  const client = await supabase();
  const answer = await client.from('correction_requests').insert(row).select().single();
  if (answer.error && toAppError(answer.error).refusal === 'correction_requests_pkey') {
    const { id, incident_id: _, press_item_id: __, agency_id: ___, kind: ____, ...change } = row;
    const saved = await getLetter(id);
    return differs(change, saved) ? updateLetter({ id, version: saved.version, change }) : saved;
  }
  return unwrap(answer);
}

/** One letter to several newspapers: a row for each, one after the other; a second try brings the rest. */
export async function createLetters(rows: readonly LetterRow[]): Promise<Letter[]> {
  const saved: Letter[] = [];
  for (const row of rows) saved.push(await createLetter(row));
  return saved;
}

/** A letter as it stands now. */
async function getLetter(id: string): Promise<Letter> {
  const client = await supabase();
  return unwrap(await client.from('correction_requests').select().eq('id', id).single());
}

/** The same, and who saved it last. */
export async function getSavedLetter({ id, incident_id }: Pick<Letter, 'id' | 'incident_id'>) {
  const [saved, by] = await Promise.all([getLetter(id), lastChangedBy(incident_id, 'correction_requests')]);
  return { letter: saved, version: saved.version, by, at: saved.updated_at };
}

export interface LetterUpdate {
  id: string;
  version: number;
  change: LetterChange;
}

/** Changes a letter as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updateLetter({ id, version, change }: LetterUpdate): Promise<Letter> {
  const client = await supabase();
  return unwrap(
    await client
      .from('correction_requests')
      .update({ ...change, version })
      .eq('id', id)
      .select()
      .single(),
  );
}

/** Changes the rows of one letter one after the other until one is refused; answers how many were, and why not the rest. */
export async function updateLetters(updates: readonly LetterUpdate[]): Promise<{ saved: number; failure?: AppError }> {
  let saved = 0;
  for (const update of updates) {
    try {
      await updateLetter(update);
      saved += 1;
    } catch (cause) {
      const failure = toAppError(cause);
      return { saved, failure: isConflict(failure) ? overtaken(failure) : failure };
    }
  }
  return { saved };
}

const overtaken = (cause: AppError) =>
  new AppError('conflict', 'Người khác vừa cập nhật văn bản này. Trang đã hiện bản mới nhất: xem lại rồi ghi tiếp.', {
    cause,
  });

/** All versions of some rules, with what the press is held against. */
export async function fetchPressRules(codes: readonly string[], signal: AbortSignal): Promise<PressRule[]> {
  const client = await supabase();
  return unwrap(
    await client
      .from('legal_rules')
      .select(
        'code, agency_kinds, press_kinds, effective_from, effective_to, instrument, article, citation, title, amount, unsure_note',
      )
      .in('code', codes)
      .order('effective_from')
      .order('id')
      .limit(200)
      .abortSignal(signal),
  );
}

/** The agency that watches over the press of the province, if one is recorded. */
export async function getPressAuthority(signal: AbortSignal): Promise<{ id: string; name: string } | null> {
  const client = await supabase();
  const { data, error } = await client
    .from('agencies')
    .select('id, name')
    .eq('press_role', 'press_authority')
    .is('dissolved_on', null)
    .limit(1)
    .abortSignal(signal)
    .maybeSingle();
  if (error) throw toAppError(error);
  return data;
}

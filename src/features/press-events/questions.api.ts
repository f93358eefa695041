import type { TablesInsert, TablesUpdate } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import { type EventQuestion, getEvent } from './press-events.api';

export type NewQuestionRow = Omit<TablesInsert<'press_event_questions'>, 'agency_id'> & {
  id: string;
  agency_id: string;
};
export type QuestionChange = Partial<Omit<TablesUpdate<'press_event_questions'>, 'id' | 'event_id' | 'version'>>;

/** Notes what was asked; a second try of one already saved brings that one up to what was typed since. */
export async function addQuestion(row: NewQuestionRow): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('press_event_questions').insert(row).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'press_event_questions_pkey') {
    const saved = unwrap(await client.from('press_event_questions').select('version').eq('id', row.id).single());
    const { id, event_id: _, agency_id: __, ...change } = row;
    return changeQuestion({ id, version: saved.version, change });
  }
  return unwrap(answer);
}

interface Changed {
  id: string;
  /** As it was seen. */
  version: number;
  change: QuestionChange;
}

export async function changeQuestion({ id, version, change }: Changed): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_event_questions')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

/** A question as a colleague has saved it, as a form holds it. */
export async function savedQuestion<Form>(
  { id, event_id }: Pick<EventQuestion, 'id' | 'event_id'>,
  toForm: (question: EventQuestion) => Form,
): Promise<SavedVersion<Form>> {
  const [event, by] = await Promise.all([getEvent(event_id), lastChangedBy(event_id, 'press_event_questions')]);
  const found = event.questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return { form: toForm(found), version: found.version, by, at: found.updated_at };
}

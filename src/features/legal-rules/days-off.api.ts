import type { Tables } from '@/lib/database.types';
import { AppError, toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';

/** A day on which offices differ from the week, whole. */
export type SpecialDay = Pick<Tables<'public_holidays'>, 'id' | 'day' | 'name' | 'is_off' | 'unsure_note' | 'version'>;

/** What is entered of a day; the id is the browser's, so that a repeated save is the same day. */
export type DayRow = Omit<SpecialDay, 'version'>;

const columns = 'id, day, name, is_off, unsure_note, version';

/** Enters several days at once, or none of them; a second try of one save finds them entered. */
export async function addDays(rows: readonly DayRow[]): Promise<SpecialDay[]> {
  const client = await supabase();
  const answer = await client
    .from('public_holidays')
    .insert([...rows])
    .select(columns);
  if (answer.error && toAppError(answer.error).refusal === 'public_holidays_pkey') {
    const ids = rows.map(({ id }) => id);
    return unwrap(await client.from('public_holidays').select(columns).in('id', ids));
  }
  return unwrap(answer);
}

/** Changes a day as it was at its version; refused as a conflict when somebody has changed it since. */
export async function changeDay({ id, version, ...change }: SpecialDay): Promise<SpecialDay> {
  const client = await supabase();
  return unwrap(
    await client
      .from('public_holidays')
      .update({ ...change, version })
      .eq('id', id)
      .select(columns)
      .single(),
  );
}

/** Takes a day out of the calendar as it was at its version; one changed since is left alone. */
export async function removeDay({ id, version }: Pick<SpecialDay, 'id' | 'version'>): Promise<SpecialDay> {
  const client = await supabase();
  const answer = await client
    .from('public_holidays')
    .delete()
    .eq('id', id)
    .eq('version', version)
    .select(columns)
    .single();
  if (answer.error && toAppError(answer.error).kind === 'not_found') {
    throw new AppError(
      'conflict',
      'Người khác vừa sửa hoặc xóa ngày này. Lịch đã hiện bản mới nhất: xem lại rồi xóa.',
      {
        cause: answer.error,
      },
    );
  }
  return unwrap(answer);
}

/** A day as somebody has just saved it, and who. */
export async function getSavedDay(id: string) {
  const client = await supabase();
  const [{ updated_at: at, ...saved }, by] = await Promise.all([
    client.from('public_holidays').select(`${columns}, updated_at`).eq('id', id).single().then(unwrap),
    lastChangedBy(id, 'public_holidays'),
  ]);
  return { saved, version: saved.version, by, at };
}

import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** What every list and form needs to know of an agency. */
export type Agency = Pick<
  Tables<'agencies'>,
  'id' | 'code' | 'kind' | 'name' | 'short_name' | 'parent_id' | 'successor_id' | 'dissolved_on'
>;

/** PostgREST cuts an answer at this many rows (max_rows in supabase/config.toml). */
export const maxRows = 1000;

/** Collects the pages of a list that may be longer than one answer. */
export async function allPages<T>(page: (from: number, to: number) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let from = 0; ; from += maxRows) {
    const next = await page(from, from + maxRows - 1);
    rows.push(...next);
    if (next.length < maxRows) return rows;
  }
}

/** All agencies, dissolved ones too, in their official order. */
export async function fetchAgencies(signal: AbortSignal): Promise<Agency[]> {
  const client = await supabase();
  return allPages(async (from, to) =>
    unwrap(
      await client
        .from('agencies')
        .select('id, code, kind, name, short_name, parent_id, successor_id, dissolved_on')
        .order('sort_order')
        .order('code')
        .range(from, to)
        .abortSignal(signal),
    ),
  );
}

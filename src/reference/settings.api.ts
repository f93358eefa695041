import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** What the province has set, by its key: a number (value), or where the unit is «text» a text. */
export type Setting = Pick<
  Tables<'settings'>,
  'id' | 'key' | 'value' | 'text' | 'label' | 'unit' | 'least' | 'most' | 'version' | 'updated_at'
>;

/** The province's settings by their keys. */
export async function fetchSettings(signal: AbortSignal): Promise<Record<string, Setting>> {
  const client = await supabase();
  const rows = unwrap(
    await client
      .from('settings')
      .select('id, key, value, text, label, unit, least, most, version, updated_at')
      .order('key')
      .abortSignal(signal),
  );
  return Object.fromEntries(rows.map((row) => [row.key, row]));
}

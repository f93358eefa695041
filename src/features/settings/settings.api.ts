import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Setting } from '@/reference/settings.api';
import { lastChangedBy } from '@/reference/timeline.api';

const columns = 'id, key, value, text, label, unit, least, most, version, updated_at';

export interface SettingChange {
  id: string;
  version: number;
  change: { value: number } | { text: string };
}

/** Changes a setting as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeSetting({ id, version, change }: SettingChange): Promise<Setting> {
  const client = await supabase();
  return unwrap(
    await client
      .from('settings')
      .update({ ...change, version })
      .eq('id', id)
      .select(columns)
      .single(),
  );
}

/** A setting as somebody has just saved it, and who. */
export async function getSavedSetting(id: string) {
  const client = await supabase();
  const [saved, by] = await Promise.all([
    client.from('settings').select(columns).eq('id', id).single().then(unwrap),
    lastChangedBy(id, 'settings'),
  ]);
  return { saved, version: saved.version, by, at: saved.updated_at };
}

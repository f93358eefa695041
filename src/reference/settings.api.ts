import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** A threshold of policy, by its key: delegation_max_days, at_once_follow_up_hours, attestation_cycle_months. */
export type Setting = Pick<Tables<'settings'>, 'key' | 'value' | 'label' | 'unit'>;

/** The province's thresholds by their keys. */
export async function fetchSettings(signal: AbortSignal): Promise<Record<string, Setting>> {
  const client = await supabase();
  const rows = unwrap(await client.from('settings').select('key, value, label, unit').order('key').abortSignal(signal));
  return Object.fromEntries(rows.map((row) => [row.key, row]));
}

import type { Json } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** A change of a rule, a day off or a setting, as the database function preview_change takes it. */
export type PreviewedAct =
  | 'add_rule'
  | 'replace_rule'
  | 'change_rule'
  | 'withdraw_rule'
  | 'add_days'
  | 'change_day'
  | 'remove_day'
  | 'change_setting';

/** An open deadline that a change moves; null = no time is set. */
export interface MovedDeadline {
  kind: string;
  record_id: string;
  incident_id: string | null;
  agency_short_name: string;
  title: string | null;
  was: string | null;
  becomes: string | null;
  /** How many move in all; not all of many are told. */
  of_total: number;
}

/** Which open deadlines a change would move; refused as the change itself would be. */
export async function previewChange(act: PreviewedAct, change: object): Promise<MovedDeadline[]> {
  const client = await supabase();
  return unwrap(await client.rpc('preview_change', { act, change: change as Json })) as MovedDeadline[];
}

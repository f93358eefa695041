import type { Tables } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

const columns = `id, code, kind, name, short_name, symbol, parent_id, sort_order, gso_code, press_role, head_name,
  head_position, head_since, portal_url, office_phone, office_email, office_address, established_on,
  internal_regulation_number, internal_regulation_date, dissolved_on, successor_id, is_demo, version, updated_at` as const;

/** An agency as it stands now, for a form over it. */
export type EditedAgency = Pick<
  Tables<'agencies'>,
  | 'id'
  | 'code'
  | 'kind'
  | 'name'
  | 'short_name'
  | 'symbol'
  | 'parent_id'
  | 'sort_order'
  | 'gso_code'
  | 'press_role'
  | 'head_name'
  | 'head_position'
  | 'head_since'
  | 'portal_url'
  | 'office_phone'
  | 'office_email'
  | 'office_address'
  | 'established_on'
  | 'internal_regulation_number'
  | 'internal_regulation_date'
  | 'dissolved_on'
  | 'successor_id'
  | 'is_demo'
  | 'version'
  | 'updated_at'
>;

/** What is saved of an agency; one without an order stands last, or stays where it was. */
export type AgencyValues = Omit<
  EditedAgency,
  'sort_order' | 'dissolved_on' | 'successor_id' | 'is_demo' | 'version' | 'updated_at'
> & { sort_order?: number };

/** One agency by a column that names it alone; another spelling of a code is the same code. */
export async function fetchEditedAgency(by: { code: string } | { id: string }): Promise<EditedAgency> {
  const client = await supabase();
  const agencies = client.from('agencies').select(columns);
  return unwrap(await ('id' in by ? agencies.eq('id', by.id) : agencies.eq('code', by.code.toUpperCase())).single());
}

/** Founds an agency; a second try of one already saved brings that one up to what was typed since. */
export async function addAgency(row: AgencyValues): Promise<EditedAgency> {
  const client = await supabase();
  const answer = await client.from('agencies').insert(row).select(columns).single();
  if (answer.error && toAppError(answer.error).refusal === 'agencies_pkey') {
    const saved = await fetchEditedAgency({ id: row.id });
    return updateAgency(saved.id, saved.version, row);
  }
  return unwrap(answer);
}

/** Changes an agency as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updateAgency(id: string, version: number, change: Partial<AgencyValues>): Promise<EditedAgency> {
  const client = await supabase();
  return unwrap(
    await client
      .from('agencies')
      .update({ ...change, version })
      .eq('id', id)
      .select(columns)
      .single(),
  );
}

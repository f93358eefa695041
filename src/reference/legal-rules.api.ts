import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** Of a rule, when and whom it binds, and how it is cited. */
export type BindingRule = Pick<
  Tables<'legal_rules'>,
  'code' | 'agency_kinds' | 'effective_from' | 'effective_to' | 'instrument' | 'article' | 'citation'
>;

/** All versions of some rules. */
export async function fetchRules(codes: readonly string[], signal: AbortSignal): Promise<BindingRule[]> {
  const client = await supabase();
  return unwrap(
    await client
      .from('legal_rules')
      .select('code, agency_kinds, effective_from, effective_to, instrument, article, citation')
      .in('code', codes)
      .order('effective_from')
      .order('id')
      .limit(200)
      .abortSignal(signal),
  );
}

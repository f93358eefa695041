import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** What a paper needs to know of the agency that issues it. */
export async function getIssuer(agencyId: string) {
  const client = await supabase();
  return unwrap(
    await client.from('agencies').select('name, code, kind, symbol, parent_id').eq('id', agencyId).single(),
  );
}

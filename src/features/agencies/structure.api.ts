import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { allPages } from '@/reference/agencies.api';

/** The agencies that were there on a day, as they were called and where they stood then. */
export async function fetchStructure(day: string, signal: AbortSignal) {
  const client = await supabase();
  return allPages(async (from, to) =>
    unwrap(
      await client.rpc('agencies_on', { day }).order('sort_order').order('code').range(from, to).abortSignal(signal),
    ),
  );
}

/** An agency as it was on a day. */
export type FormerAgency = Awaited<ReturnType<typeof fetchStructure>>[number];

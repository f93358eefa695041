import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

type Row = Tables<'compliance_findings'>;
type Said = 'agency_id' | 'finding' | 'since';

/** What supervision finds at an agency: what, since when, and what asks for it. */
export type Finding = { [Column in Said]: NonNullable<Row[Column]> } & Pick<
  Row,
  'instrument' | 'article' | 'record_id'
>;

/** Of every agency whose records one may read. */
export async function fetchFindings(signal: AbortSignal): Promise<Finding[]> {
  const client = await supabase();
  const rows = unwrap(
    await client
      .from('compliance_findings')
      .select('agency_id, finding, since, instrument, article, record_id')
      .abortSignal(signal),
  );
  // A view's columns count as nullable; these never are.
  return rows as Finding[];
}

import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Part } from '@/reference/part-filter';

/** A spokesperson or head in office and not trained for twelve months. */
export interface UntrainedRow {
  id: string;
  agency_id: string;
  agency_short_name: string;
  kind: 'head' | 'standing';
  full_name: string;
  position: string;
  official_phone: string | null;
  official_email: string | null;
  valid_from: string;
  /** null: never. */
  last_trained_on: string | null;
  registered_for: string | null;
  registered_on: string | null;
  is_demo: boolean;
}

/** Who has not been trained for twelve months, of a part of the tree or of all that one may see. */
export async function listUntrained({ agencyId, withBelow }: Part, signal: AbortSignal): Promise<UntrainedRow[]> {
  const client = await supabase();
  return unwrap(
    await client
      .rpc('untrained_spokespersons', {
        ...(agencyId && { in_agency: agencyId }),
        ...(withBelow && { with_below: true }),
      })
      .abortSignal(signal),
  ) as unknown as UntrainedRow[];
}

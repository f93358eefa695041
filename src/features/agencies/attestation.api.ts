import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

type Row = Tables<'contact_attestations'>;

/** How an agency stands with confirming what it has published: since when all is confirmed, until when that holds. */
export type Attestation = { [Column in keyof Row]: NonNullable<Row[Column]> };

/** Of every agency one may see that has published anything. */
export async function fetchAttestations(signal: AbortSignal): Promise<Attestation[]> {
  const client = await supabase();
  const rows = unwrap(
    await client.from('contact_attestations').select('agency_id, contacts, attested_at, due_at').abortSignal(signal),
  );
  // A view's columns count as nullable; these never are.
  return rows as Attestation[];
}

/** Confirms that all published contacts of an agency are still right; answers how many. */
export async function attestContacts(agencyId: string): Promise<number> {
  const client = await supabase();
  return unwrap(await client.rpc('attest_contacts', { of_agency: agencyId }));
}

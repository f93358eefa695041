import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** What another agency is asked to contribute; its id made by the browser. */
export interface NewPart {
  id: string;
  enquiry_id: string;
  /** Of the enquiry: who leads. */
  agency_id: string;
  partner_agency_id: string;
  request: string;
}

/** Asks another agency to contribute; a second try of what is saved already saves nothing twice. */
export async function askPartner(part: NewPart): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('press_enquiry_partners').insert(part).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'press_enquiry_partners_pkey') return { id: part.id };
  return unwrap(answer);
}

interface PartChange {
  contribution?: string;
  withdraw_reason?: string;
}

/** Writes a part as it was at `version`: what is contributed, or its end. */
export async function changePart(id: string, version: number, change: PartChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_enquiry_partners')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

import { type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { scopeArguments } from '@/reference/findings.api';
import type { Outcome } from './dashboard.api';
import type { LetterFilters } from './letters.filters';

/** A letter sent to a newspaper. */
export interface SentLetter {
  id: string;
  incident_id: string;
  agency_short_name: string;
  press_agency_name: string;
  item_title: string;
  kind: 'correction' | 'response';
  number: string;
  sent_at: string;
  due_at: string | null;
  outcome: Outcome;
  result_at: string | null;
  sort_key: string;
}

export const pageSize = 50;

/** A page of the letters of a period, the newest first. */
export async function listSentLetters(filters: LetterFilters, signal: AbortSignal): Promise<ListPage<SentLetter>> {
  const client = await supabase();
  const { pressAgencyId, outcome, after, from, to } = filters;
  const found = unwrap(
    await client
      .rpc('list_sent_letters', {
        ...scopeArguments({ ...filters, day: null }),
        ...(pressAgencyId && { of_press_agency: pressAgencyId }),
        ...(outcome && { of_outcome: outcome }),
        ...(after && { after_key: after.key, after_id: after.id }),
        sent_from: from,
        sent_to: to,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as SentLetter[];
  return pageOf(found, pageSize);
}

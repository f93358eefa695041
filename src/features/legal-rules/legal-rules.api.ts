import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { allPages } from '@/reference/agencies.api';

export type LegalRule = Pick<
  Tables<'legal_rules'>,
  | 'id'
  | 'code'
  | 'topic'
  | 'title'
  | 'basis'
  | 'regime'
  | 'instrument'
  | 'article'
  | 'quote'
  | 'agency_kinds'
  | 'press_kinds'
  | 'trigger_label'
  | 'amount'
  | 'unit'
  | 'effective_from'
  | 'effective_to'
  | 'unsure_note'
>;
export type DayOff = Pick<Tables<'public_holidays'>, 'day' | 'name' | 'is_off' | 'unsure_note'>;

/** Every version of every rule. */
export async function fetchLegalRules(signal: AbortSignal): Promise<LegalRule[]> {
  const client = await supabase();
  return allPages(async (from, to) =>
    unwrap(
      await client
        .from('legal_rules')
        .select(
          'id, code, topic, title, basis, regime, instrument, article, quote, agency_kinds, press_kinds, trigger_label, amount, unit, effective_from, effective_to, unsure_note',
        )
        .order('code')
        .order('effective_from')
        .order('id')
        .range(from, to)
        .abortSignal(signal),
    ),
  );
}

/** The days of a year on which offices differ from the week. */
export async function fetchDaysOff(year: string, signal: AbortSignal): Promise<DayOff[]> {
  const client = await supabase();
  return unwrap(
    await client
      .from('public_holidays')
      .select('day, name, is_off, unsure_note')
      .gte('day', `${year}-01-01`)
      .lte('day', `${year}-12-31`)
      .order('day')
      .abortSignal(signal),
  );
}

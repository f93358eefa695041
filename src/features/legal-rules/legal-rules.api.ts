import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { allPages } from '@/reference/agencies.api';
import type { SpecialDay } from './days-off.api';

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
  | 'trigger'
  | 'trigger_label'
  | 'amount'
  | 'unit'
  | 'effective_from'
  | 'effective_to'
  | 'unsure_note'
  | 'replaces_id'
  | 'version'
>;

/** Every version of every rule. */
export async function fetchLegalRules(signal: AbortSignal): Promise<LegalRule[]> {
  const client = await supabase();
  return allPages(async (from, to) =>
    unwrap(
      await client
        .from('legal_rules')
        .select(
          'id, code, topic, title, basis, regime, instrument, article, quote, agency_kinds, press_kinds, trigger, trigger_label, amount, unit, effective_from, effective_to, unsure_note, replaces_id, version',
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
export async function fetchDaysOff(year: string, signal: AbortSignal): Promise<SpecialDay[]> {
  const client = await supabase();
  return unwrap(
    await client
      .from('public_holidays')
      .select('id, day, name, is_off, unsure_note, version')
      .gte('day', `${year}-01-01`)
      .lte('day', `${year}-12-31`)
      .order('day')
      .abortSignal(signal),
  );
}

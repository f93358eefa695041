import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { DeadlineStep } from './deadlines.logic';

/** What a deadline is asked for; rules bind kinds of agency and of press, so both are named where they are known. */
export interface DeadlineQuestion {
  /** legal_rules.code, e.g. publish_delegation. */
  code: string;
  /** The moment of the event the count starts from. */
  startsAt: string;
  agencyKind?: string;
  pressKind?: string;
  /** yyyy-MM-dd, for what is due in the next issue. */
  nextIssueOn?: string;
}

export type DeadlineRule = Pick<
  Tables<'legal_rules'>,
  | 'title'
  | 'basis'
  | 'instrument'
  | 'article'
  | 'quote'
  | 'trigger_label'
  | 'unit'
  | 'effective_from'
  | 'effective_to'
  | 'unsure_note'
>;

/** A deadline, how it was counted, and the rule that makes it. */
export interface CountedDeadline {
  /** null: the rule names no time. */
  dueAt: string | null;
  /** The time is the province's, not the law's. */
  isPolicy: boolean;
  steps: DeadlineStep[];
  rule: DeadlineRule;
}

/** The deadline with its rule; null when no rule binds. */
export async function fetchDeadline(question: DeadlineQuestion, signal: AbortSignal): Promise<CountedDeadline | null> {
  const client = await supabase();
  const { code, startsAt, agencyKind, pressKind, nextIssueOn } = question;
  // Both at once: which version binds is the count's to say.
  const [counted, versions] = await Promise.all([
    client
      .rpc('legal_deadline', {
        of_code: code,
        starts_at: startsAt,
        ...(agencyKind && { of_agency_kind: agencyKind }),
        ...(pressKind && { of_press_kind: pressKind }),
        ...(nextIssueOn && { next_issue_on: nextIssueOn }),
      })
      .abortSignal(signal),
    client
      .from('legal_rules')
      .select(
        'id, title, basis, instrument, article, quote, trigger_label, unit, effective_from, effective_to, unsure_note',
      )
      .eq('code', code)
      .limit(100)
      .abortSignal(signal),
  ]);
  const { rule_id, due_at, is_policy, steps } = unwrap(counted);
  const rule = unwrap(versions).find(({ id }) => id === rule_id);
  if (!rule) return null;
  return { dueAt: due_at, isPolicy: is_policy ?? false, steps: (steps ?? []) as unknown as DeadlineStep[], rule };
}

import type { Json, Tables } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';

/** A version of a rule, whole. */
export type RuleVersion = Tables<'legal_rules'>;

/** What a form says of a version; the id is the browser's, so that a repeated save is the same version. */
export type RuleRow = Omit<
  RuleVersion,
  'created_at' | 'created_by' | 'updated_at' | 'updated_by' | 'version' | 'replaces_id'
>;

/** One version. */
export async function getRuleVersion(id: string, signal?: AbortSignal): Promise<RuleVersion> {
  const client = await supabase();
  const request = client.from('legal_rules').select().eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

/** The same as somebody has just saved it, and who. */
export async function getSavedRule(id: string) {
  const [saved, by] = await Promise.all([getRuleVersion(id), lastChangedBy(id, 'legal_rules')]);
  return { saved, version: saved.version, by, at: saved.updated_at };
}

/** Begins a rule that there was not; a second try of one already saved finds it. */
export async function addRule(row: RuleRow): Promise<RuleVersion> {
  const client = await supabase();
  const answer = await client.from('legal_rules').insert(row).select().single();
  if (answer.error && toAppError(answer.error).refusal === 'legal_rules_pkey') return getRuleVersion(row.id);
  return unwrap(answer);
}

export interface Replacement {
  replaced: Pick<RuleVersion, 'id' | 'version'>;
  successor: RuleRow;
}

/** The replacement as the database function takes it. */
export const replacementArgs = ({ replaced, successor }: Replacement) => ({
  replaced_id: replaced.id,
  replaced_version: replaced.version,
  successor,
});

/** Ends a version the day before its successor begins, and begins that one. */
export async function replaceRule(replacement: Replacement): Promise<RuleVersion> {
  const client = await supabase();
  const args = replacementArgs(replacement);
  return unwrap(await client.rpc('replace_legal_rule', { ...args, successor: args.successor as unknown as Json }));
}

export interface RuleChange {
  id: string;
  version: number;
  change: Partial<Omit<RuleRow, 'id' | 'code'>>;
}

/** Changes a version as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeRule({ id, version, change }: RuleChange): Promise<RuleVersion> {
  const client = await supabase();
  return unwrap(
    await client
      .from('legal_rules')
      .update({ ...change, version })
      .eq('id', id)
      .select()
      .single(),
  );
}

/** Takes back a version that has not begun; the one it was to replace goes on. */
export async function withdrawRule({ id, version }: Pick<RuleVersion, 'id' | 'version'>): Promise<void> {
  const client = await supabase();
  unwrap(await client.rpc('withdraw_legal_rule', { withdrawn_id: id, withdrawn_version: version }));
}

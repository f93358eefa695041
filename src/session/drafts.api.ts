import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** The values of a form, as typed. */
export type DraftContent = Record<string, string | boolean>;

/** What somebody has typed into one form and not saved. */
export interface Draft {
  content: DraftContent;
  /** Version of the record the typing began on; null for a new one. */
  baseVersion: number | null;
  /** When it was last kept, ISO. */
  at: string;
}

/** One's own draft of a form, from whichever device; null when there is none. */
export async function getDraft(form: string): Promise<Draft | null> {
  const client = await supabase();
  const { data, error } = await client
    .from('drafts')
    .select('content, base_version, updated_at')
    .eq('form', form)
    .maybeSingle();
  if (error) throw toAppError(error);
  return data && { content: data.content as DraftContent, baseVersion: data.base_version, at: data.updated_at };
}

/** Keeps one's draft of a form; returns when, by the server's clock. */
export async function keepDraft(form: string, content: DraftContent, baseVersion: number | null): Promise<string> {
  const client = await supabase();
  const kept = unwrap(
    await client
      .from('drafts')
      .upsert({ form, content, base_version: baseVersion }, { onConflict: 'user_id,form' })
      .select('updated_at')
      .single(),
  );
  return kept.updated_at;
}

/** Drops one's draft of a form; that there is none is fine. */
export async function dropDraft(form: string): Promise<void> {
  const client = await supabase();
  const { error } = await client.from('drafts').delete().eq('form', form);
  if (error) throw toAppError(error);
}

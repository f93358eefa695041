import { type ListPage, pageOf } from '@/lib/address-filters';
import type { TablesInsert, TablesUpdate } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import type { AcknowledgementState } from './acknowledgements.names';
import type { DirectiveFilters } from './directives.filters';
import type { DirectiveKind, DirectiveState } from './directives.names';

export const pageSize = 50;

/** A line of the list; the counts are of agencies one may see. */
export interface DirectiveRow {
  id: string;
  agency_id: string;
  agency_short_name: string;
  issuer: string;
  kind: DirectiveKind;
  number: string;
  issued_on: string;
  effective_on: string | null;
  title: string;
  confirm_by: string | null;
  state: DirectiveState;
  sent_at: string | null;
  ended_on: string | null;
  asked_count: number;
  confirmed_count: number;
  late_count: number;
  /** Of the agencies one is a clerk of: what is left to do first. */
  own_state: AcknowledgementState | null;
  own_due: string | null;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the directives one may see. */
export async function listDirectives(filters: DirectiveFilters, signal: AbortSignal): Promise<ListPage<DirectiveRow>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_directives', {
        ...(filters.query && { query: filters.query }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.progress && { in_progress: filters.progress }),
        ...(filters.year && { in_year: filters.year }),
        ...(filters.kind && { in_kind: filters.kind }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as DirectiveRow[];
  return pageOf(found, pageSize);
}

const withKeeper = '*, agency:agencies!directives_agency_id_fkey!inner(id, code, name, short_name)' as const;

/** One directive with who keeps it. */
export async function getDirective(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('directives').select(withKeeper).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Directive = Awaited<ReturnType<typeof getDirective>>;

/** Directives of a keeper in force, for the one that replaces another. */
export async function listStanding(agencyId: string, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('directives')
      .select('id, kind, number, issued_on, title')
      .eq('agency_id', agencyId)
      .eq('state', 'issued')
      .order('issued_on', { ascending: false })
      .limit(500)
      .abortSignal(signal),
  );
}

type NewDirective = TablesInsert<'directives'> & { id: string };
export type DirectiveChange = TablesUpdate<'directives'>;

/** Enters a directive; a second try of one already saved brings that one up to what was typed since. */
export async function createDirective(row: NewDirective): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('directives').insert(row).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'directives_pkey') {
    const { id, agency_id: _, ...change } = row;
    const saved = await getDirective(id);
    return differs(change, saved) ? updateDirective(id, saved.version, change) : saved;
  }
  return unwrap(answer);
}

/** Changes a directive as it was at `version`, its state too; refused as a conflict when somebody has changed it since. */
export async function updateDirective(id: string, version: number, change: DirectiveChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('directives')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

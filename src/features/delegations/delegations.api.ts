import { type ListPage, pageOf } from '@/lib/address-filters';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Publication } from '@/reference/publication.logic';
import { lastChangedBy } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import type { DelegationFilters } from './delegations.filters';
import { type DelegationForm, toForm, type toRow } from './delegations.form';
import type { DelegationRecord, DelegationState } from './delegations.names';

export const pageSize = 50;

/** A line of the list. */
export interface DelegationRow {
  id: string;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  delegate_name: string;
  delegate_position: string;
  matter: string;
  document_number: string | null;
  signed_at: string | null;
  starts_at: string;
  ends_at: string;
  state: DelegationState;
  publish_due_at: string | null;
  published_at: string | null;
  publication: Publication;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the delegations one may see. */
export async function listDelegations(
  filters: DelegationFilters,
  signal: AbortSignal,
): Promise<ListPage<DelegationRow>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_delegations', {
        ...(filters.query && { query: filters.query }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.endingWithin && { ending_within_days: filters.endingWithin }),
        ...(filters.late && { published_late: filters.late }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  );
  return pageOf(found as unknown as DelegationRow[], pageSize);
}

const withAll = `*,
  agency:agencies!delegations_agency_id_fkey!inner(id, code, kind, name, short_name, symbol, dissolved_on),
  contact:public_contacts(published_at, confirmed_at, withdrawn_at),
  renews:renews_id(id, document_number, delegate_name),
  renewals:delegations!renews_id(id, document_number, delegate_name, created_at)` as const;

/** One delegation with its agency, what is published of it, what it renews and what renews it. */
export async function getDelegation(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('delegations').select(withAll).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Delegation = Awaited<ReturnType<typeof getDelegation>>;

/** The record as it stands now, and who saved it last. */
export async function getSavedVersion(id: string): Promise<SavedVersion<DelegationForm>> {
  const [record, by] = await Promise.all([getDelegation(id), lastChangedBy(id, 'delegations')]);
  return { form: toForm(record), version: record.version, by, at: record.updated_at };
}

type Row = ReturnType<typeof toRow>;

/** Begins a delegation; a second try of one already saved brings that one up to what was typed since. */
export async function createDelegation(row: Row): Promise<DelegationRecord> {
  const client = await supabase();
  const answer = await client.from('delegations').insert(row).select().single();
  if (answer.error && toAppError(answer.error).refusal === 'delegations_pkey') {
    return asTyped(await getDelegation(row.id), row);
  }
  return unwrap(answer);
}

const moments: readonly string[] = ['valid_from', 'valid_until', 'signed_at'];

/** A record saved by a try whose answer was lost, with what has been typed after that try. */
async function asTyped(saved: DelegationRecord, { id, agency_id: _, ...change }: Row) {
  const same = (field: string, value: unknown, held: unknown) =>
    moments.includes(field) && value !== null && held !== null
      ? Date.parse(String(value)) === Date.parse(String(held))
      : value === held;
  const differs = Object.entries(change).some(
    ([field, value]) => !same(field, value, saved[field as keyof DelegationRecord]),
  );
  return differs ? updateDelegation(id, saved.version, change) : saved;
}

export type DelegationChange = Partial<Omit<Row, 'id' | 'agency_id'>> & { revoke_reason?: string };

/** Changes a record as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updateDelegation(id: string, version: number, change: DelegationChange) {
  const client = await supabase();
  return unwrap(
    await client
      .from('delegations')
      .update({ ...change, version })
      .eq('id', id)
      .select()
      .single(),
  );
}

/** Publishes the delegate with the matter and the document, or confirms them again. */
export async function publishDelegation(id: string) {
  const client = await supabase();
  return unwrap(await client.rpc('publish_delegation', { published_id: id }));
}

/** Takes a delegate off the public directory at once. */
export async function withdrawDelegation(id: string) {
  const client = await supabase();
  return unwrap(await client.rpc('withdraw_delegation', { withdrawn_id: id }));
}

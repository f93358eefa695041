import { type ListPage, pageOf } from '@/lib/address-filters';
import type { Json } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import type { SpokespersonFilters } from './spokespersons.filters';
import { type SpokespersonForm, toForm, type toRow } from './spokespersons.form';
import type { SpokespersonKind, SpokespersonRecord, SpokespersonState } from './spokespersons.names';

export const pageSize = 50;
/** As many as the database gives at once. */
const mostRows = 200;

/** A line of the list. */
export interface SpokespersonRow {
  id: string;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  kind: SpokespersonKind;
  full_name: string;
  position: string;
  official_phone: string | null;
  official_email: string | null;
  valid_from: string;
  valid_to: string | null;
  state: SpokespersonState;
  published_at: string | null;
  standards_met: number;
  is_demo: boolean;
  sort_key: string;
}

export interface ListSpokespersons extends SpokespersonFilters {
  signal?: AbortSignal;
  size?: number;
}

/** A page of the spokespersons one may see. */
export async function listSpokespersons({
  signal,
  size = pageSize,
  ...filters
}: ListSpokespersons): Promise<ListPage<SpokespersonRow>> {
  const client = await supabase();
  const request = client.rpc('list_spokespersons', {
    ...(filters.query && { query: filters.query }),
    ...(filters.agencyId && { in_agency: filters.agencyId }),
    ...(filters.withBelow && { with_below: true }),
    ...(filters.kind && { of_kind: filters.kind }),
    ...(filters.state && { in_state: filters.state }),
    ...(filters.published !== null && { is_published: filters.published }),
    ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
    order_by: filters.order,
    page_size: size,
  });
  const found = unwrap(await (signal ? request.abortSignal(signal) : request)) as unknown as SpokespersonRow[];
  return pageOf(found, size);
}

/** All rows of a filter, whichever page it is at, for a list on paper. */
export async function listAllSpokespersons(
  filters: SpokespersonFilters,
  signal?: AbortSignal,
): Promise<SpokespersonRow[]> {
  const rows: SpokespersonRow[] = [];
  let after: SpokespersonFilters['after'] = null;
  do {
    const page = await listSpokespersons({ ...filters, after, size: mostRows, ...(signal && { signal }) });
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

const withAgency = `*,
  agency:agencies!spokespersons_agency_id_fkey!inner(id, code, kind, name, short_name, dissolved_on),
  contact:public_contacts(published_at, confirmed_at, withdrawn_at, visible_from, visible_until)` as const;

/** One record with its agency and what is published of it. */
export async function getSpokesperson(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('spokespersons').select(withAgency).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Spokesperson = Awaited<ReturnType<typeof getSpokesperson>>;

/** The record as it stands now, and who saved it last. */
export async function getSavedVersion(id: string): Promise<SavedVersion<SpokespersonForm>> {
  const [record, by] = await Promise.all([getSpokesperson(id), lastChangedBy(id, 'spokespersons')]);
  return { form: toForm(record), version: record.version, by, at: record.updated_at };
}

type Row = ReturnType<typeof toRow>;

/** Begins a record; a second try of one already saved brings that one up to what was typed since. */
export async function createSpokesperson(row: Row): Promise<SpokespersonRecord> {
  const client = await supabase();
  const answer = await client.from('spokespersons').insert(row).select().single();
  if (answer.error && toAppError(answer.error).refusal === 'spokespersons_pkey') {
    return asTyped(await getSpokesperson(row.id), row);
  }
  return unwrap(answer);
}

/** A record saved by a try whose answer was lost, with what has been typed after that try. */
async function asTyped(saved: SpokespersonRecord, { id, agency_id: _, ...change }: Row) {
  const differs = Object.entries(change).some(([field, value]) => saved[field as keyof SpokespersonRecord] !== value);
  return differs ? updateSpokesperson(id, saved.version, change) : saved;
}

export type SpokespersonChange = Partial<Omit<Row, 'id' | 'agency_id'>> & { end_reason?: string | null };

/** Changes a record as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updateSpokesperson(id: string, version: number, change: SpokespersonChange) {
  const client = await supabase();
  return unwrap(
    await client
      .from('spokespersons')
      .update({ ...change, version })
      .eq('id', id)
      .select()
      .single(),
  );
}

export interface Replacement {
  replacedId: string;
  replacedVersion: number;
  reason: string;
  successor: Row;
}

/** Ends one term and begins the next in one step. */
export async function replaceSpokesperson({ replacedId, replacedVersion, reason, successor }: Replacement) {
  const client = await supabase();
  const begun = unwrap(
    await client.rpc('replace_spokesperson', {
      replaced_id: replacedId,
      replaced_version: replacedVersion,
      reason,
      successor: successor as unknown as Json,
    }),
  );
  return asTyped(begun, successor);
}

/** Publishes the four statutory fields, or confirms them again. */
export async function publishSpokesperson(id: string) {
  const client = await supabase();
  return unwrap(await client.rpc('publish_spokesperson', { published_id: id }));
}

/** Takes a person off the public directory at once. */
export async function withdrawSpokesperson(id: string) {
  const client = await supabase();
  return unwrap(await client.rpc('withdraw_spokesperson', { withdrawn_id: id }));
}

import { type Cursor, type ListPage, pageOf } from '@/lib/address-filters';
import type { TablesUpdate } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { AcknowledgementFilters } from './acknowledgements.filters';
import type { AcknowledgementState, SpreadForm } from './acknowledgements.names';

export const pageSize = 50;

/** How far an agency has got with a directive. */
export interface AcknowledgementRow {
  id: string;
  agency_id: string;
  agency_name: string;
  agency_short_name: string;
  state: AcknowledgementState;
  sent_at: string;
  /** Since when it is waited for. */
  since: string;
  /** While it is waited for: by which day. */
  due: string | null;
  days_late: number | null;
  read_at: string | null;
  confirmed_at: string | null;
  spread_on: string | null;
  spread_form: SpreadForm | null;
  spread_form_note: string | null;
  staff_count: number | null;
  return_reason: string | null;
  is_demo: boolean;
  sort_key: string;
}

/** How many agencies one sees have got how far. */
export interface Totals {
  asked: number;
  waiting: number;
  read: number;
  confirmed: number;
  returned: number;
  late: number;
  staff: number;
}

/** A page of the agencies a directive asks, in their official order. */
export async function listAcknowledgements(
  directiveId: string,
  filters: AcknowledgementFilters,
  signal?: AbortSignal,
  size = pageSize,
): Promise<ListPage<AcknowledgementRow>> {
  const client = await supabase();
  const request = client.rpc('list_directive_acknowledgements', {
    of_directive: directiveId,
    ...(filters.query && { query: filters.query }),
    ...(filters.state && { in_state: filters.state }),
    ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
    page_size: size,
  });
  const found = unwrap(await (signal ? request.abortSignal(signal) : request)) as unknown as AcknowledgementRow[];
  return pageOf(found, size);
}

/** All of them, page by page, for a file. */
export async function listAllAcknowledgements(
  directiveId: string,
  filters: AcknowledgementFilters,
): Promise<AcknowledgementRow[]> {
  const rows: AcknowledgementRow[] = [];
  let after: Cursor | null = null;
  do {
    const page: ListPage<AcknowledgementRow> = await listAcknowledgements(
      directiveId,
      { ...filters, after },
      undefined,
      200,
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

export async function getTotals(directiveId: string, signal: AbortSignal): Promise<Totals> {
  const client = await supabase();
  return unwrap(
    await client.rpc('directive_totals', { of_directive: directiveId }).abortSignal(signal),
  ) as unknown as Totals;
}

const withAgency =
  '*, agency:agencies!directive_acknowledgements_agency_id_fkey!inner(id, code, name, short_name)' as const;

/** What these agencies owe or have confirmed of a directive. */
export async function listOwn(directiveId: string, agencyIds: readonly string[], signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('directive_acknowledgements')
      .select(withAgency)
      .eq('directive_id', directiveId)
      .in('agency_id', [...agencyIds])
      .neq('state', 'withdrawn')
      .order('id')
      .abortSignal(signal),
  );
}

/** What one agency owes or has confirmed. */
export async function getAcknowledgement(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('directive_acknowledgements').select(withAgency).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Acknowledgement = Awaited<ReturnType<typeof getAcknowledgement>>;
export type AcknowledgementChange = TablesUpdate<'directive_acknowledgements'>;

/** Changes it as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updateAcknowledgement(
  id: string,
  version: number,
  change: AcknowledgementChange,
): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('directive_acknowledgements')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

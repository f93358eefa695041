import { type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { NextStep, Severity } from '@/reference/incidents';
import type { IncidentFilters } from './incidents.filters';
import { type Conclusion, type Status, statusNames } from './incidents.names';

export const pageSize = 50;
export const columnSize = 20;

/** A line of the list, a card of the board. */
export interface ListedIncident {
  id: string;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  title: string;
  severity: Severity;
  status: Status;
  conclusion: Conclusion | null;
  found_at: string;
  /** At most three. */
  press_agency_names: string[];
  item_count: number;
  open_item_count: number;
  next_step: NextStep | null;
  next_due_at: string | null;
  /** Seen because asked to verify. */
  is_asked: boolean;
  is_demo: boolean;
  sort_key: string;
}

const asked = (filters: IncidentFilters) => ({
  ...(filters.query && { query: filters.query }),
  ...(filters.agencyId && { in_agency: filters.agencyId }),
  ...(filters.withBelow && { with_below: true }),
  ...(filters.scope && { in_scope: filters.scope }),
  ...(filters.pressAgencyId && { of_press_agency: filters.pressAgencyId }),
  ...(filters.pressKind && { of_press_kind: filters.pressKind }),
  ...(filters.severity && { of_severity: filters.severity }),
  ...(filters.conclusion && { of_conclusion: filters.conclusion }),
  ...(filters.due && { due: filters.due }),
  ...(filters.foundFrom && { found_from: filters.foundFrom }),
  ...(filters.foundTo && { found_to: filters.foundTo }),
});

/** A page of the incidents one may see. */
export async function listIncidents(filters: IncidentFilters, signal: AbortSignal): Promise<ListPage<ListedIncident>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_incidents', {
        ...asked(filters),
        ...(filters.status && { in_status: filters.status }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  );
  return pageOf(found as unknown as ListedIncident[], pageSize);
}

/** The states that have a column; what was recorded in error has none. */
export const boardStatuses = (Object.keys(statusNames) as Status[]).filter((status) => status !== 'voided');

export interface BoardColumn {
  status: Status;
  rows: ListedIncident[];
  /** There are more of them, in the list. */
  more: boolean;
}

/** The first incidents of each state, those due first above. */
export async function incidentBoard(filters: IncidentFilters, signal: AbortSignal): Promise<BoardColumn[]> {
  const client = await supabase();
  const found = unwrap(
    await client.rpc('incident_board', { ...asked(filters), column_size: columnSize }).abortSignal(signal),
  ) as unknown as ListedIncident[];
  return boardStatuses.map((status) => {
    const rows = found.filter((row) => row.status === status);
    return { status, rows: rows.slice(0, columnSize), more: rows.length > columnSize };
  });
}

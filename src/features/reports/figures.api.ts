import { type Cursor, type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { NumberKey, ReportNumbers } from '@/reference/report-figures';

/** Days, both inclusive, as yyyy-MM-dd. */
export interface Period {
  from: string;
  to: string;
}

export interface AgencyFigures {
  agency_id: string;
  agency_short_name: string;
  numbers: ReportNumbers;
}

/** What the records of a period say, of one agency or of each that one may see. */
export async function listFigures(
  { from, to }: Period,
  agencyId: string | null,
  signal: AbortSignal,
): Promise<AgencyFigures[]> {
  const client = await supabase();
  return unwrap(
    await client
      .rpc('report_figures', { from_day: from, to_day: to, ...(agencyId && { in_agency: agencyId }) })
      .abortSignal(signal),
  ) as unknown as AgencyFigures[];
}

/** A record that a number counts. */
export interface RecordRow {
  agency_id: string;
  agency_short_name: string;
  record_table: 'press_events' | 'press_enquiries' | 'incidents';
  record_id: string;
  title: string;
  happened_at: string;
  state: string;
  sort_key: string;
}

export interface RecordFilters extends Period {
  figure: NumberKey;
  agencyId: string | null;
  after: Cursor | null;
}

export const pageSize = 50;

/** A page of the records behind a number. */
export async function listRecords(filters: RecordFilters, signal: AbortSignal): Promise<ListPage<RecordRow>> {
  const { figure, from, to, agencyId, after } = filters;
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('report_records', {
        of_figure: figure,
        from_day: from,
        to_day: to,
        ...(agencyId && { in_agency: agencyId }),
        ...(after && { after_key: after.key, after_id: after.id }),
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as RecordRow[];
  return pageOf(
    found.map((row) => ({ ...row, id: row.record_id })),
    pageSize,
  );
}

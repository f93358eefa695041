import type { Tables, TablesInsert, TablesUpdate } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { ReportNumbers } from '@/reference/report-figures';

/** What holds of the reports of a year. */
export interface ReportTerms {
  year: number;
  from_day: string;
  to_day: string;
  /** The days it counts are over. */
  is_closed: boolean;
  due_at: string | null;
  /** policy: of before the decree, the province's own. */
  basis: 'law' | 'policy' | null;
  instrument: string | null;
  article: string | null;
}

export async function getTerms(year: number, signal: AbortSignal): Promise<ReportTerms> {
  const client = await supabase();
  return unwrap(await client.rpc('report_terms', { of_year: year }).abortSignal(signal)) as unknown as ReportTerms;
}

/** An agency's report of a year, among those of others. */
export interface YearRow {
  agency_id: string;
  agency_short_name: string;
  dissolved_on: string | null;
  /** It still exists, so that somebody can confirm it. */
  is_owed: boolean;
  report_id: string | null;
  state: ReportState;
  confirmed_at: string | null;
  is_late: boolean;
  is_overdue: boolean;
  is_returned: boolean;
  is_corrected: boolean;
  has_moved: boolean;
  /** What the records say now. */
  recorded: ReportNumbers;
  /** What the report gives. */
  reported: ReportNumbers;
  is_demo: boolean;
}

export type ReportState = 'draft' | 'confirmed';

/** The reports of a year of all agencies one may see. */
export async function listYear(year: number, signal: AbortSignal): Promise<YearRow[]> {
  const client = await supabase();
  return unwrap(await client.rpc('year_reports', { of_year: year }).abortSignal(signal)) as unknown as YearRow[];
}

export type Report = Tables<'agency_reports'>;

/** The report of an agency, or of it and all below; null: nothing is written yet. */
export async function findReport(
  agencyId: string,
  year: number,
  isSum: boolean,
  signal?: AbortSignal,
): Promise<Report | null> {
  const client = await supabase();
  const request = client.from('agency_reports').select('*').match({ agency_id: agencyId, year, is_sum: isSum });
  return unwrap(await (signal ? request.abortSignal(signal) : request).maybeSingle());
}

/** What the agencies' reports of a year come to, of an agency and all below; null for who does not see all of them. */
export async function getProvinceNumbers(
  agencyId: string,
  year: number,
  signal: AbortSignal,
): Promise<ReportNumbers | null> {
  const client = await supabase();
  return unwrap(
    await client.rpc('province_numbers', { of_agency: agencyId, of_year: year }).abortSignal(signal),
  ) as unknown as ReportNumbers | null;
}

export type NewReport = TablesInsert<'agency_reports'> & { id: string };
export type ReportChange = TablesUpdate<'agency_reports'>;

/** Begins a report; a second try of one already saved brings that one up to what was typed since. */
export async function createReport(row: NewReport): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('agency_reports').insert(row).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'agency_reports_pkey') {
    const { id, agency_id, year, is_sum, ...change } = row;
    const saved = await findReport(agency_id, year, is_sum ?? false);
    return updateReport(id, saved?.version ?? 1, change);
  }
  return unwrap(answer);
}

/** Changes a report as it was at `version`, its state too; refused as a conflict when somebody has changed it since. */
export async function updateReport(id: string, version: number, change: ReportChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('agency_reports')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

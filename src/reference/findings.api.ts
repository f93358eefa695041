import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** Something supervision finds at an agency: what, since when, how late, what asks for it. */
export interface Finding {
  id: string;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  kind: string;
  /** The record that proves it; null: the agency itself, or not the reader's to open. */
  record_id: string | null;
  /** The incident that record hangs on. */
  within_id: string | null;
  /** A name or a title. */
  about: string | null;
  since: string;
  /** The deadline that passed; null: what asks for it names no time. */
  due_at: string | null;
  /** When it was done, too late; null: still not. */
  done_at: string | null;
  rule_id: string | null;
  is_policy: boolean | null;
  instrument: string | null;
  article: string | null;
  rule_title: string | null;
}

/** An agency with how much is found there, by every kind looked for; `late`: of these past a deadline, without zeros. */
export interface AgencyFindings {
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  agency_kind: string;
  parent_id: string | null;
  found: Record<string, number>;
  late: Record<string, number>;
}

/** What is asked about. */
export interface FindingScope {
  agencyId: string | null;
  /** Of the agency alone, or of those below it too. */
  withBelow: boolean;
  /** As of the end of this day (yyyy-MM-dd); null = now. */
  day: string | null;
}

export interface FindingPlace extends FindingScope {
  kind: string | null;
  onlyLate: boolean;
  order: 'oldest' | 'newest';
  after: { key: string; id: string } | null;
}

export const scopeArguments = ({ agencyId, withBelow, day }: FindingScope) => ({
  ...(agencyId && { in_agency: agencyId }),
  ...(!withBelow && { with_below: false }),
  // The last moment of the day: what is due as it ends is not late on it.
  ...(day && { at: `${day}T23:59:59.999999+07:00` }),
});

export const pageSize = 50;

/** A page of what is found at agencies whose records one may read. */
export async function listFindings(place: FindingPlace, signal: AbortSignal) {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_findings', {
        ...scopeArguments(place),
        ...(place.kind && { of_kinds: [place.kind] }),
        ...(place.onlyLate && { only_late: true }),
        ...(place.after && { after_since: place.after.key, after_id: place.after.id }),
        order_by: place.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as Finding[];
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSize && last ? { key: last.since, id: last.id } : null };
}

/** How much is found at each agency whose records one may read, those without a finding too. */
export async function countFindings(
  scope: FindingScope,
  kinds: string[] | null,
  signal: AbortSignal,
): Promise<AgencyFindings[]> {
  const client = await supabase();
  return unwrap(
    await client
      .rpc('count_findings', { ...scopeArguments(scope), ...(kinds && { of_kinds: kinds }) })
      .abortSignal(signal),
  ) as unknown as AgencyFindings[];
}

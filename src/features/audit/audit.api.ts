import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { allPages } from '@/reference/agencies.api';
import type { TimelineEntry } from '@/ui/timeline.logic';
import type { AuditFilters } from './audit.filters';

const pageSize = 50;

/** An entry of the history. */
export interface AuditEntry extends TimelineEntry {
  changed_by: string | null;
  record_id: string | null;
  /** The record it belongs to: of a file the one it is attached to. */
  subject_id: string | null;
  subject_table: string | null;
  /** What that record is called now; null when it is no more. */
  subject_name: string | null;
  agency_id: string | null;
  agency_short_name: string | null;
}

export interface AuditPage {
  rows: AuditEntry[];
  /** The entry before which the next page begins. */
  next: number | null;
}

/** A page of the history of the agencies one manages, newest first. */
export async function listAudit(filters: AuditFilters, signal: AbortSignal): Promise<AuditPage> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_audit', {
        ...(filters.personId && { of_person: filters.personId }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.table && { of_table: filters.table }),
        ...(filters.operation && { of_operation: filters.operation }),
        ...(filters.fromDay && { from_day: filters.fromDay }),
        ...(filters.toDay && { to_day: filters.toDay }),
        ...(filters.before !== null && { before_id: filters.before }),
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as AuditEntry[];
  // One entry more than asked for says that there are older ones.
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}

export type Actor = Pick<Tables<'profiles'>, 'id' | 'full_name' | 'email'>;

/** The people whom one may see, in no order. */
export async function fetchActors(signal: AbortSignal): Promise<Actor[]> {
  const client = await supabase();
  return allPages(async (from, to) =>
    unwrap(
      await client.from('profiles').select('id, full_name, email').order('id').range(from, to).abortSignal(signal),
    ),
  );
}

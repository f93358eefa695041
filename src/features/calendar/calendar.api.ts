import type { Tables } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** Something at its time; what is one moment begins and ends with it. */
export interface CalendarRow {
  kind: string;
  record_id: string;
  /** The record on whose page it stands. */
  page_id: string;
  agency_id: string;
  agency_short_name: string;
  title: string;
  detail: string | null;
  starts_at: string;
  /** Exclusive; of what is due, the deadline. */
  ends_at: string;
  is_all_day: boolean;
  /** To be done by then, and not done yet. */
  is_due: boolean;
  is_demo: boolean;
  changed_at: string;
  version: number;
}

/** Which part of the calendar is asked for; days are yyyy-MM-dd, both inclusive. */
export interface Asked {
  from: string;
  to: string;
  agencyId: string | null;
  kinds?: string[] | undefined;
}

/** What has its time on some days, by time; at most so many, and whether there is more. */
export async function listCalendar({ from, to, agencyId, kinds }: Asked, most: number, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.rpc('list_calendar', {
    from_day: from,
    to_day: to,
    ...(agencyId && { in_agency: agencyId }),
    ...(kinds && { kinds }),
    page_size: most,
  });
  const found = unwrap(await (signal ? request.abortSignal(signal) : request)) as unknown as CalendarRow[];
  return { rows: found.slice(0, most), isCut: found.length > most };
}

export type Calendar = Awaited<ReturnType<typeof listCalendar>>;

/** A day on which offices differ from the week: off, or worked in lieu. */
export type SpecialDay = Pick<Tables<'public_holidays'>, 'day' | 'name' | 'is_off'>;

export async function listSpecialDays(from: string, to: string, signal: AbortSignal): Promise<SpecialDay[]> {
  const client = await supabase();
  return unwrap(
    await client
      .from('public_holidays')
      .select('day, name, is_off')
      .gte('day', from)
      .lte('day', to)
      .order('day')
      .abortSignal(signal),
  );
}

import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Dated } from '@/reference/dated';
import type { ReportNumbers } from '@/reference/report-figures';

/** Something required of the agency; it is met where nothing is found. */
export interface Requirement {
  kind: string;
  found: number;
  /** Of these, past a deadline. */
  late: number;
  /** The longest standing. */
  since: string | null;
  instrument: string | null;
  article: string | null;
  rule_title: string | null;
  is_policy: boolean | null;
}

/** How it stood at the end of a day; null: it was not there. */
export interface PastScore {
  day: string;
  /** How many requirements bound it. */
  binding: number | null;
  /** Which of them were not met. */
  unmet: string[] | null;
}

export interface Owed extends Dated {
  title: string;
  due_at: string;
}

/** Of what came in the twelve months, as far as is known now. */
export interface Done {
  /** The six figures of the yearly report; null where the decree does not bind. */
  figures: ReportNumbers | null;
  enquiries: Record<'received' | 'answered' | 'timed' | 'in_time', number>;
  letters: Record<'sent' | 'obtained', number>;
  incidents: Record<'found' | 'closed', number>;
  /** Held. */
  events: number;
  spokespersons: Record<'in_office' | 'trained', number>;
  directives: Record<'asked' | 'confirmed', number>;
  /** The last yearly report whose days were over. */
  report: { year: number; confirmed_at: string | null; is_late: boolean } | null;
}

export interface Scorecard {
  agency: {
    id: string;
    code: string;
    name: string;
    short_name: string;
    kind: string;
    established_on: string | null;
    dissolved_on: string | null;
  };
  /** As of the end of it; of today: now. */
  day: string;
  /** Where the twelve months to that day begin. */
  from_day: string;
  /** The decree binds it. */
  is_bound: boolean;
  /** None: it was not there. */
  requirements: Requirement[];
  /** At the end of each of the twelve months before, the first a year ago. */
  history: PastScore[];
  /** Of today only; at most so many rows, the longest due first. */
  owed: { count: number; overdue: number; rows: Owed[] } | null;
  done: Done;
}

/** How an agency stands; null where that is not one's to read. */
export async function fetchScorecard(
  agencyId: string,
  day: string | null,
  signal: AbortSignal,
): Promise<Scorecard | null> {
  const client = await supabase();
  return unwrap(
    await client.rpc('agency_scorecard', { of_agency: agencyId, ...(day && { to_day: day }) }).abortSignal(signal),
  ) as unknown as Scorecard | null;
}

import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Period } from '@/reference/figure-lists';
import { type AgencyFindings, type FindingScope, scopeArguments } from '@/reference/findings.api';

/** Incidents with something left to do now, and of these past their time. */
export interface OpenIncidents {
  id: string;
  name: string;
  open: number;
  overdue: number;
}

export const outcomes = ['obtained', 'refused', 'unanswered', 'waiting'] as const;
export type Outcome = (typeof outcomes)[number];

/** A newspaper: what is open about it now, and what became of letters sent to it in the period. */
export type Newspaper = OpenIncidents & Record<Outcome | 'sent', number>;

/** What came in a month (yyyy-MM). */
export interface Month {
  month: string;
  incidents: number;
  enquiries: number;
}

/** All that the dashboard shows. */
export interface Dashboard {
  agencies: OpenIncidents[];
  newspapers: Newspaper[];
  /** Days from discovery to correction, of corrections obtained by letters of the period. */
  corrected: { count: number; median_days: number | null; p90_days: number | null };
  enquiries: Record<'received' | 'answered' | 'refused' | 'open' | 'overdue' | 'timed' | 'in_time', number>;
  spokespersons: { in_office: number; untrained: number };
  /** Twelve; the last is that of the end of the period. */
  months: Month[];
  /** As of the day asked about. */
  findings: AgencyFindings[];
}

/** The dashboard of agencies whose records one may read: one request. */
export async function fetchDashboard(asked: FindingScope & Period, signal: AbortSignal): Promise<Dashboard> {
  const client = await supabase();
  const period = { from_day: asked.from, to_day: asked.to };
  return unwrap(
    await client.rpc('supervision_dashboard', { ...scopeArguments(asked), ...period }).abortSignal(signal),
  ) as unknown as Dashboard;
}

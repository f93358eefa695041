import { type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { FigureFilters } from './figures.filters';

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

export interface Figures {
  agencies: OpenIncidents[];
  newspapers: Newspaper[];
  /** Days from discovery to correction, of corrections obtained by letters of the period. */
  corrected: { count: number; median_days: number | null; p90_days: number | null };
  enquiries: Record<'received' | 'answered' | 'refused' | 'open' | 'overdue' | 'timed' | 'in_time', number>;
  spokespersons: { in_office: number; untrained: number };
  /** The last is that of the end of the period. */
  months: { month: string; incidents: number; enquiries: number }[];
}

const scopeOf = ({ agencyId, withBelow }: FigureFilters) => ({
  ...(agencyId && { in_agency: agencyId }),
  ...(!withBelow && { with_below: false }),
});

/** All figures of agencies whose records one may read, in one request. */
export async function fetchFigures(filters: FigureFilters, signal: AbortSignal): Promise<Figures> {
  const client = await supabase();
  const period = { from_day: filters.from, to_day: filters.to };
  return unwrap(
    await client.rpc('supervision_figures', { ...scopeOf(filters), ...period }).abortSignal(signal),
  ) as unknown as Figures;
}

/** A letter sent to a newspaper. */
export interface SentLetter {
  id: string;
  incident_id: string;
  agency_short_name: string;
  press_agency_name: string;
  item_title: string;
  kind: 'correction' | 'response';
  number: string;
  sent_at: string;
  due_at: string | null;
  outcome: Outcome;
  result_at: string | null;
  sort_key: string;
}

export const pageSize = 50;

/** A page of the letters of a period, the newest first. */
export async function listSentLetters(filters: FigureFilters, signal: AbortSignal): Promise<ListPage<SentLetter>> {
  const client = await supabase();
  const { pressAgencyId, outcome, after, from, to } = filters;
  const found = unwrap(
    await client
      .rpc('list_sent_letters', {
        ...scopeOf(filters),
        ...(pressAgencyId && { of_press_agency: pressAgencyId }),
        ...(outcome && { of_outcome: outcome }),
        ...(after && { after_key: after.key, after_id: after.id }),
        sent_from: from,
        sent_to: to,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as SentLetter[];
  return pageOf(found, pageSize);
}

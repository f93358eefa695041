// Scorecards as people are told them, and by an oracle of its own what is required of an agency on a day.
import type { Row, Session } from '../../tests/harness/session.ts';
import { agencyId } from './records.ts';

export interface Requirement {
  kind: string;
  found: number;
  late: number;
  since: string | null;
  instrument: string | null;
  article: string | null;
}

export interface Scorecard {
  agency: { id: string; code: string };
  day: string;
  from_day: string;
  is_bound: boolean;
  requirements: Requirement[];
  history: { day: string; binding: number | null; unmet: string[] | null }[];
  owed: {
    count: number;
    overdue: number;
    rows: { kind: string; record_id: string; title: string; due_at: string }[];
  } | null;
  done: {
    figures: Record<string, number> | null;
    enquiries: Record<string, number>;
    letters: { sent: number; obtained: number };
    incidents: { found: number; closed: number };
    events: number;
    spokespersons: { in_office: number; trained: number };
    directives: { asked: number; confirmed: number };
    report: { year: number; confirmed_at: string | null; is_late: boolean } | null;
  };
}

/** What whoever acts is told of an agency, by its code or id; null where they are told nothing. */
export async function scorecard(session: Session, agency: string, to_day?: string): Promise<Scorecard | null> {
  const id = agency.length === 36 ? agency : agencyId(agency);
  const { told } = await session.row(
    `select public.agency_scorecard($1${to_day === undefined ? '' : ', $2'}) as told`,
    to_day === undefined ? [id] : [id, to_day],
  );
  return told as Scorecard | null;
}

/** The same of an agency of which one must be told. */
export async function scorecardOf(session: Session, agency: string, to_day?: string): Promise<Scorecard> {
  const told = await scorecard(session, agency, to_day);
  if (told === null) throw new Error(`nothing is told of ${agency}`);
  return told;
}

export const unmetOf = ({ requirements }: Scorecard): string[] =>
  requirements
    .filter(({ found }) => found > 0)
    .map(({ kind }) => kind)
    .sort();

const ofEverybody = [
  'contact_outlived',
  'incident_overdue',
  'verification_overdue',
  'correction_overdue',
  'enquiry_overdue',
  'directive_unacknowledged',
];

/** Which requirements bind an agency of a kind on a day since 2019, as the decrees and the directive say. */
export function required(kind: string, day: string, hasRunningDelegation = false): string[] {
  const is2026 = day >= '2026-07-01';
  const isProvince = kind === 'province';
  const ofDecree = [
    'head_changed',
    'unpublished',
    'published_late',
    'contact_missing',
    ...(day >= '2019-12-06' ? ['untrained'] : []),
    ...(is2026 || isProvince ? ['no_spokesperson'] : []),
    ...(is2026 ? ['regulation_missing', 'report_unconfirmed'] : []),
    ...(isProvince ? ['duty_overdue'] : []),
  ];
  return [
    ...ofEverybody,
    ...(kind === 'party_body' ? [] : ofDecree),
    ...((kind !== 'party_body' && !is2026) || hasRunningDelegation ? ['delegation_unpublished'] : []),
  ].sort();
}

/** Every kind of finding with how much is found of it at each agency one reads, as of the end of a day. */
export async function countsOn(session: Session, day: string | null): Promise<Map<string, Record<string, number>>> {
  const rows: Row[] =
    day === null
      ? await session.rows('select * from public.count_findings()')
      : await session.rows('select * from public.count_findings(at => $1)', [`${day}T23:59:59.999999+07:00`]);
  return new Map(rows.map(({ agency_id, found }) => [String(agency_id), found as Record<string, number>]));
}

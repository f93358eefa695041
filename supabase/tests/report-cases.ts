// Yearly reports the tests write, about years that are over.
import { randomUUID } from 'node:crypto';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter, read } from './cases.ts';
import { agencyId } from './records.ts';
import { type Numbers, numberKeys } from './report-oracle.ts';

export const reports = 'public.agency_reports';

/** A draft of Sở Y tế about 2021. */
export function report(changes: Row = {}): Row {
  return { id: randomUUID(), agency_id: agencyId('SYT'), year: 2021, ...changes };
}

/** A report saved as a person, as whom one then acts. */
export async function drafted(session: Session, changes: Row = {}, who: PersonaName = 'syt'): Promise<Row> {
  await session.become(who);
  return session.insert(reports, report(changes));
}

/** The numbers as the columns of what a report records. */
export function recorded(numbers: Partial<Numbers> = {}): Row {
  return Object.fromEntries(numberKeys.map((key) => [`recorded_${key}`, numbers[key] ?? 0]));
}

export const confirming = (numbers: Partial<Numbers> = {}): Row => ({ state: 'confirmed', ...recorded(numbers) });
export const reopening = (changes: Row = {}): Row => ({ state: 'draft', reopen_reason: 'Sót một hồ sơ', ...changes });

/** A report of 2021, when nothing happened, confirmed by the agency's clerk. */
export async function confirmed(session: Session, changes: Row = {}, who: PersonaName = 'syt'): Promise<Row> {
  const { id } = await drafted(session, changes, who);
  return changed(session, id, confirming());
}

export async function changed(session: Session, id: unknown, changes: Row): Promise<Row> {
  await alter(session, 'agency_reports', id, changes);
  return read(session, 'agency_reports', id);
}

/** Puts the years from 2019 on under the decree, as if it were older. */
export async function underTheLaw(session: Session): Promise<void> {
  const from = (basis: string, change: string) =>
    session.rows(`update public.legal_rules set ${change} where code = 'annual_report' and basis = '${basis}'`);
  await from('policy', `effective_to = '2018-12-31'`);
  await from('law', `effective_from = '2019-01-01'`);
}

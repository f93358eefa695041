// Reminders the tests send: a new head of Sở Ngoại vụ has appointed nobody, and the supervisor of the province notes it.
import { randomUUID } from 'node:crypto';
import { worldId } from '../../tests/harness/personas.ts';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import type { TestDatabase } from '../../tests/harness/test-database.ts';
import { hours } from './papers.ts';
import { agencyId, day, personId, standing, table } from './records.ts';

/** What a finding is called whenever it is found. */
export const findingId = (kind: string, agency_id: string, record_id?: string): string =>
  worldId([kind, agency_id, ...(record_id === undefined ? [] : [record_id])].join(':'));

/** A finding as a sending names it. */
export function named(kind: string, code: string, rest: Row = {}): Row {
  return { id: findingId(kind, agencyId(code)), agency_id: agencyId(code), kind, ...rest };
}

export const headChanged = (code = 'SNGV', rest: Row = {}): Row => named('head_changed', code, rest);

const call = `select * from public.send_reminders(sending_id => $1, sender_agency_id => $2, findings => $3, subject => $4,
  body => $5, due_at => $6, letter_number => $7, letter_date => $8)`;

function valuesOf(sender: string, findings: Row[], said: Row): unknown[] {
  const all: Row = {
    sending_id: randomUUID(),
    subject: 'Đôn đốc cử người phát ngôn',
    body: 'Đề nghị cử người phát ngôn theo quy định',
    due_at: hours(72),
    letter_number: null,
    letter_date: null,
    ...said,
  };
  return [
    all.sending_id,
    sender,
    JSON.stringify(findings),
    all.subject,
    all.body,
    all.due_at,
    all.letter_number,
    all.letter_date,
  ];
}

/** What becomes of each finding of a sending by whoever acts. */
export const sendReminders = (session: Session, sender: string, findings: Row[], said: Row = {}): Promise<Row[]> =>
  session.rows(call, valuesOf(sender, findings, said));

export const refusedSending = (session: Session, sender: string, findings: Row[], said: Row = {}): Promise<Refusal> =>
  session.refusal(call, valuesOf(sender, findings, said));

/** One reminder by the province, which must be sent; its id. */
export async function remind(session: Session, finding: Row = headChanged(), said: Row = {}): Promise<unknown> {
  const [sent] = await sendReminders(session, agencyId('UBND-TINH'), [finding], said);
  if (!sent?.reminder_id) throw new Error(`not sent: ${sent?.refusal}`);
  return sent.reminder_id;
}

/** Appoints somebody at Sở Ngoại vụ, as the operator: what ends the finding. */
export async function appoint(session: Session): Promise<void> {
  await session.become('operator');
  await session.insert(table, standing({ decision_date: day(0), valid_from: day(0) }));
}

/** A new head at agencies, and the clerk of Sở Y tế keeping Sở Ngoại vụ's records as well. */
export async function newHeads(session: Session, ...codes: string[]): Promise<void> {
  await session.become('operator');
  await session.rows(`update public.agencies set head_name = 'Lê Thị Mới', head_since = $1 where code = any ($2)`, [
    day(-10),
    codes,
  ]);
  await session.insert('public.memberships', {
    user_id: personId('canbo.syt@phatngon.example'),
    agency_id: agencyId('SNGV'),
    role: 'clerk',
  });
}

/** Works, and then undoes it, as the supervisor of the province after Sở Ngoại vụ has a new head. */
export function asSupervisorIn(database: TestDatabase) {
  return <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    database.rolledBack(async (session) => {
      await newHeads(session, 'SNGV');
      await session.become('giamsat');
      return work(session);
    });
}

/** Where a reminder stands, as whoever acts is told. */
export const stateOf = async (session: Session, id: unknown): Promise<unknown> =>
  (await session.rows('select public.reminder_state(r) as state from public.reminders r where id = $1', [id]))[0]
    ?.state;

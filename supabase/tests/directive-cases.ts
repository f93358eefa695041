// Directives and confirmations the tests write, complete and valid until a test makes them otherwise.
import { randomUUID } from 'node:crypto';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter } from './cases.ts';
import { agencyId, day } from './records.ts';

export const directives = 'public.directives';
export const acknowledgements = 'public.directive_acknowledgements';

/** A letter of the province of ten days ago to Sở Y tế and Long Xuyên, to be confirmed within five days. */
export function directive(changes: Row = {}): Row {
  return {
    id: randomUUID(),
    agency_id: agencyId('UBND-TINH'),
    issuer: 'UBND tỉnh An Giang',
    kind: 'official_letter',
    number: '777/UBND-TH',
    issued_on: day(-10),
    title: 'V/v tăng cường phát ngôn',
    addressed_agency_ids: [agencyId('SYT'), agencyId('H883')],
    confirm_by: day(5),
    ...changes,
  };
}

/** How it was spread, as an agency says. */
export function spreading(changes: Row = {}): Row {
  return { state: 'confirmed', spread_on: day(-1), spread_form: 'conference', staff_count: 45, ...changes };
}

export const returning = (changes: Row = {}): Row => ({
  state: 'returned',
  return_reason: 'Chưa rõ số người dự',
  redo_by: day(3),
  ...changes,
});

/** A directive sent by the supervisor of the province, as whom one then acts. */
export async function sent(session: Session, changes: Row = {}): Promise<Row> {
  await session.become('giamsat');
  const { id } = await session.insert(directives, directive(changes));
  await alter(session, 'directives', id, { state: 'issued' });
  return session.row(`select * from ${directives} where id = $1`, [id]);
}

/** What an agency owes or has confirmed of a directive, as the operator sees it; whoever acted acts on. */
export async function owedBy(session: Session, directiveId: unknown, code = 'SYT'): Promise<Row> {
  const [row] = await standing(session, directiveId, code);
  if (!row) throw new Error(`${code} is not asked`);
  return row;
}

export function standing(session: Session, directiveId: unknown, code: string): Promise<Row[]> {
  const query = `select * from ${acknowledgements} where directive_id = $1 and agency_id = $2 and state <> 'withdrawn'`;
  return session.rows(query, [directiveId, agencyId(code)]);
}

/** Sent, and confirmed by Sở Y tế, as whose clerk one then acts. */
export async function confirmed(session: Session, changes: Row = {}): Promise<{ directive: Row; id: unknown }> {
  const saved = await sent(session);
  await session.become('syt');
  const { id } = await owedBy(session, saved.id);
  await alter(session, 'directive_acknowledgements', id, spreading(changes));
  return { directive: saved, id };
}

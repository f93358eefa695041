// Roles and invitations the tests give and take.
import { randomUUID } from 'node:crypto';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import { agencyId } from './records.ts';

const where = `where user_id = (select id from public.profiles where email = $1)
  and agency_id = (select id from public.agencies where code = $2)`;

/** The membership of a person at an agency, as the operator reads it. */
export function membershipOf(session: Session, email: string, code: string): Promise<Row> {
  return session.row(`select * from public.memberships ${where}`, [email, code]);
}

/** The colleague whom the test world has put at an agency. */
export const colleagueOf = (code: string) => `dongnghiep.${code.toLowerCase().replaceAll('-', '')}@phatngon.example`;

/** Changes a membership as whoever acts; how many rows that reached. */
export function change(session: Session, id: unknown, changes: Row): Promise<number> {
  return session.count(...changing(id, changes));
}

export function refusedChange(session: Session, id: unknown, changes: Row): Promise<Refusal> {
  return session.refusal(...changing(id, changes));
}

function changing(id: unknown, changes: Row): [string, unknown[]] {
  const assignments = Object.keys(changes).map((column, i) => `${column} = $${i + 2}`);
  return [`update public.memberships set ${assignments.join(', ')} where id = $1`, [id, ...Object.values(changes)]];
}

export const leaving = { active: false, deactivation_reason: 'Chuyển công tác' };

/** Another manager of the province, beside the one of the seeds: the clerk of Sở Y tế. */
export async function secondManager(session: Session): Promise<Row> {
  return session.row(
    `insert into public.memberships (user_id, agency_id, role)
     select id, $1, 'manager' from public.profiles where email = 'canbo.syt@phatngon.example' returning *`,
    [agencyId('UBND-TINH')],
  );
}

/** A line of a list of people to invite: a clerk of Sở Y tế. */
export function line(changes: Row = {}): Row {
  return { id: randomUUID(), email: 'nguoi.moi@angiang.gov.vn', agency_id: agencyId('SYT'), role: 'clerk', ...changes };
}

/** What became of the lines of an invitation, in their order. */
export function invite(session: Session, lines: Row[]): Promise<Row[]> {
  return session.rows('select * from public.invite_people($1)', [JSON.stringify(lines)]);
}

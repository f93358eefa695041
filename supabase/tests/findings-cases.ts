// What supervision finds of one kind at one agency, asked as the machinery itself asks: past every right.

import { at } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { agencyId } from './records.ts';

/** A moment in Asia/Ho_Chi_Minh, to be added to or taken from in SQL: «2026-08-16 00:00». */
export type Moment = string | Date | null;

/** The findings of a kind at an agency as of a moment, now by default; whoever acts acts on after it. */
export async function found(session: Session, kind: string, code: string, moment: Moment = null): Promise<Row[]> {
  await session.become('operator');
  const value = typeof moment === 'string' ? `${moment}+07` : moment;
  return session.rows(
    'select * from private.findings(coalesce($1::timestamptz, now()), array[$2::uuid], array[$3]) where kind = $3',
    [value, agencyId(code), kind],
  );
}

/** The first moment of a day in Asia/Ho_Chi_Minh, and the last one before it. */
export const begins = (day: string): Moment => `${day} 00:00`;
export const endsBefore = (day: string): Moment => new Date(Date.parse(`${day}T00:00+07:00`) - 1);

/** A moment the database told, as its epoch, for comparing. */
export const epoch = (value: unknown): number => (value as Date).getTime();
export const localEpoch = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}+07:00`);

/** The rule that asks for something, by its id. */
export async function ruleOf(session: Session, finding: Row | undefined): Promise<[unknown, unknown]> {
  const rule = await session.row('select instrument, article from public.legal_rules where id = $1', [
    at(finding ?? {}, 'rule_id'),
  ]);
  return [rule.instrument, rule.article];
}

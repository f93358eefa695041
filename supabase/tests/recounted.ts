// Records whose times are counted anew, as the tests write them.
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter, article, conclusion, incident, letter, newspaper, read } from './cases.ts';
import { hours } from './papers.ts';
import { day, dayOf } from './records.ts';

export const hour = 3_600_000;
export const startOfToday = `${day(0)} 00:00+07`;
export const letters = 'public.correction_requests';

/** What a commit does at the end. */
export const atTheEnd = async (session: Session) => {
  await session.rows('set constraints all immediate');
  await session.rows('set constraints all deferred');
};

/** An incident of Sở Y tế found today. */
export async function newIncident(session: Session, changes: Row = {}): Promise<Row> {
  await session.become('syt');
  const { id } = await session.insert('public.incidents', incident({ found_at: startOfToday, ...changes }));
  return read(session, 'incidents', id);
}

/** A letter to a newspaper of a kind, received with the conclusion two hours ago. */
export async function receivedLetter(session: Session, kind: string, changes: Row = {}): Promise<Row> {
  const { id } = await newIncident(session, { found_at: hours(-240) });
  await alter(session, 'incidents', id, { status: 'verifying' });
  await alter(session, 'incidents', id, conclusion());
  const item = await session.insert(
    'public.press_items',
    article(id, await newspaper(session, kind), { press_kind: kind }),
  );
  const sent = await session.insert(letters, letter(id, item.id, { received_at: hours(-2), ...changes }));
  return read(session, 'correction_requests', sent.id);
}

/** The last day of a count that ends with a day, in Asia/Ho_Chi_Minh. */
export const inVietnam = async (session: Session, due: unknown): Promise<string> =>
  dayOf((await session.row('select private.day_of($1::timestamptz - interval $$1 second$$) as day', [due])).day) ?? '';

/** Enters days off, as the manager of the province. */
export async function addDayOff(session: Session, ...days: string[]): Promise<void> {
  await session.become('quanly');
  await session.rows(`insert into public.public_holidays (day, name) select unnest($1::date[]), 'Nghỉ đột xuất'`, [
    days,
  ]);
}

/** The first day after one on which offices work. */
export const nextWorkingDay = async (session: Session, after: string): Promise<string> => {
  const text = `select d::date as day from generate_series($1::date + 1, $1::date + 30, interval '1 day') d
    where private.day_off(d::date) is null order by d limit 1`;
  await session.become('operator');
  return dayOf((await session.row(text, [after])).day) ?? '';
};

// The six figures of the yearly report counted a second time, from raw rows and without the database: Decree 244/2026 art. 10.
import type { Row, Session } from '../../tests/harness/session.ts';

export const numberKeys = [
  'conferences',
  'briefings',
  'replies',
  'requests',
  'spoken',
  'unexpected',
  'in_time',
  'with_limit',
  'responses',
  'matters',
] as const;
export type Numbers = Record<(typeof numberKeys)[number], number>;

/** The raw rows of everything a figure can count. */
export async function rawRows(session: Session) {
  const all = (table: string) => session.rows(`select * from public.${table}`);
  return {
    agencies: await all('agencies'),
    events: await all('press_events'),
    enquiries: await all('press_enquiries'),
    incidents: await all('incidents'),
    letters: await all('correction_requests'),
  };
}
export type RawRows = Awaited<ReturnType<typeof rawRows>>;

/** Vietnam is seven hours ahead of UTC, without summer time. */
const vietnam = (day: string, daysLater = 0) => Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000 - 7 * 3_600_000;
const moment = (value: unknown) => (value as Date).getTime();

/** What an agency did from the first day to the last, both inclusive. */
export function recount(rows: RawRows, agencyId: unknown, fromDay: string, toDay: string): Numbers {
  const own = (row: Row, at: unknown) =>
    row.agency_id === agencyId && moment(at) >= vietnam(fromDay) && moment(at) < vietnam(toDay, 1);
  const events = rows.events.filter(
    (row) => own(row, row.starts_at) && (row.state === 'held' || row.state === 'closed'),
  );
  const enquiries = rows.enquiries.filter((row) => own(row, row.received_at) && row.status !== 'voided');
  const answered = (row: Row) => row.status === 'answered';
  const unexpected = enquiries.filter(({ kind }) => kind === 'unexpected_event');
  const limited = unexpected.filter(({ due_at }) => due_at !== null);
  const matters = rows.incidents.filter(
    (row) =>
      own(row, row.found_at) &&
      row.status !== 'voided' &&
      row.conclusion !== 'accurate' &&
      row.conclusion !== 'undetermined',
  );
  const written = new Set(rows.letters.filter(({ sent_at }) => sent_at !== null).map((row) => row.incident_id));
  return {
    conferences: events.filter(({ kind }) => kind === 'press_conference').length,
    briefings: events.filter(({ kind, role }) => kind === 'press_briefing' && role === 'participant').length,
    replies: enquiries.filter(answered).length,
    requests: enquiries.length,
    spoken: unexpected.filter(answered).length,
    unexpected: unexpected.length,
    in_time: limited.filter((row) => answered(row) && moment(row.answered_at) <= moment(row.due_at)).length,
    with_limit: limited.length,
    responses: matters.filter(({ id }) => written.has(id)).length,
    matters: matters.length,
  };
}

export function sum(all: readonly Numbers[]): Numbers {
  const none = Object.fromEntries(numberKeys.map((key) => [key, 0])) as Numbers;
  return all.reduce(
    (total, numbers) => Object.fromEntries(numberKeys.map((key) => [key, total[key] + numbers[key]])) as Numbers,
    none,
  );
}

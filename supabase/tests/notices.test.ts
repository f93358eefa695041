// What concerns whom: each kind of notice, its reader, its end, and that it is read once for good.
import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, incident, question } from './cases.ts';
import { asClerkIn, hours } from './papers.ts';
import { part, parts, taken } from './press-enquiry-cases.ts';
import { agencyId, personId } from './records.ts';
import { asSupervisorIn, remind } from './reminder-cases.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asSupervisor = asSupervisorIn(database);
const asClerk = asClerkIn(database);

async function noticesOf(session: Session, who: PersonaName, arguments_ = ''): Promise<Row[]> {
  await session.become(who);
  return session.rows(`select * from public.my_notices(page_size => 200${arguments_ && `, ${arguments_}`})`);
}

/** The notices about a record, as kind and what of it. */
const about = async (session: Session, who: PersonaName, id: unknown) =>
  (await noticesOf(session, who))
    .filter(({ record_id, part_id }) => record_id === id || part_id === id)
    .map(({ kind, of_kind }) => `${kind} ${of_kind}`)
    .sort();

describe('one is told of', () => {
  test('being asked to verify, who asked of the answer, and nobody else of either', () =>
    asClerk(async (session) => {
      const { id } = await session.insert('public.incidents', incident());
      const asks = await session.insert('public.verification_requests', question(id));
      expect(await about(session, 'btg', asks.id)).toEqual(['asked verification']);
      expect(await about(session, 'syt', asks.id)).toEqual([]);
      await session.become('btg');
      await alter(session, 'verification_requests', asks.id, { answer: 'Nguồn tin không có thật' });
      expect(await about(session, 'syt', asks.id)).toEqual(['answered verification']);
      expect(await about(session, 'stttt', asks.id)).toEqual([]);
    }));

  test('a question withdrawn is told no more', () =>
    asClerk(async (session) => {
      const { id } = await session.insert('public.incidents', incident());
      const asks = await session.insert('public.verification_requests', question(id));
      await alter(session, 'verification_requests', asks.id, { withdraw_reason: 'Không cần nữa' });
      expect(await about(session, 'btg', asks.id)).toEqual([]);
    }));

  test('being asked to contribute, and of what was contributed', () =>
    asClerk(async (session) => {
      const enquiry = await taken(session);
      const asked = await session.insert(parts, part(enquiry));
      expect(await about(session, 'stttt', asked.id)).toContain('asked contribution');
      await session.become('stttt');
      await alter(session, 'press_enquiry_partners', asked.id, { contribution: 'Phần việc của Sở đã xong' });
      expect(await about(session, 'syt', asked.id)).toEqual(['answered contribution']);
    }));

  test('being called upon, until seen', () =>
    asClerk(async (session) => {
      const { id } = await session.insert('public.incidents', incident());
      await session.insert('public.incident_events', {
        incident_id: id,
        kind: 'comment',
        body: 'Nhờ chị xem lại',
        mentions: [personId('giamsat@phatngon.example')],
      });
      const mentions = async () => (await noticesOf(session, 'giamsat')).filter(({ record_id }) => record_id === id);
      const [told] = await mentions();
      expect(told).toMatchObject({ kind: 'mentioned', detail: 'Nhờ chị xem lại', read_at: null });
      await alter(session, 'incident_mentions', told?.part_id, { seen_at: hours(0) });
      expect((await mentions())[0]?.read_at).not.toBeNull();
    }));

  test('being reminded; who reminded, of the answer', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      expect(await about(session, 'syt', id)).toEqual(['reminded reminder']);
      expect(await about(session, 'stttt', id)).toEqual([]);
      expect(await about(session, 'giamsat', id)).toEqual([]);
      await session.become('syt');
      await alter(session, 'reminders', id, { answer: 'Sẽ cử người trong tuần này' });
      expect(await about(session, 'giamsat', id)).toEqual(['answered reminder']);
      expect((await noticesOf(session, 'syt')).find(({ part_id }) => part_id === id)?.read_at).not.toBeNull();
    }));

  test.each([
    ['25 hours before it is due nothing', 25, []],
    ['within 24 hours that it is due soon', 23, ['due_soon reminder']],
    ['after that that it is overdue', -1, ['overdue reminder']],
  ])('what waits: %s', (_, due, kinds) =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('operator');
      await session.rows('update public.reminders set due_at = $2 where id = $1', [id, hours(due)]);
      expect(await about(session, 'syt', id)).toEqual([...kinds, 'reminded reminder']);
    }),
  );

  test('what happened more than 30 days ago no more', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('operator');
      await session.rows('alter table public.reminders disable trigger a_stamp');
      await session.rows('update public.reminders set created_at = $2 where id = $1', [id, hours(-721)]);
      expect(await about(session, 'syt', id)).toEqual([]);
    }));
});

describe('a notice', () => {
  test('is told once, under one key', () =>
    asSupervisor(async (session) => {
      await remind(session);
      for (const who of ['syt', 'giamsat', 'stttt', 'kiemnhiem'] as const) {
        const keys = (await noticesOf(session, who)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect((await noticesOf(session, who)).map(({ key }) => key)).toEqual(keys);
      }
    }));

  test('read is read, by oneself alone, and once', () =>
    asSupervisor(async (session) => {
      const key = `reminded:${await remind(session)}`;
      await session.become('syt');
      const unread = async () => Number((await session.row('select public.count_unread_notices() as n')).n);
      const before = await unread();
      const read = 'select public.read_notices($1) as n';
      expect(await session.row(read, [[key]])).toEqual({ n: 1 });
      expect(await session.row(read, [[key]])).toEqual({ n: 0 });
      expect(await unread()).toBe(before - 1);
      expect((await noticesOf(session, 'syt', 'only_unread => true')).map((row) => row.key)).not.toContain(key);
      await session.become('operator');
      expect(await session.rows('select user_id from public.notice_reads where key = $1', [key])).toEqual([
        { user_id: personId('canbo.syt@phatngon.example') },
      ]);
    }));

  test('of somebody else cannot be noted as read', () =>
    asSupervisor(async (session) => {
      const key = `reminded:${await remind(session)}`;
      await session.become('stttt');
      expect(await session.row('select public.read_notices($1) as n', [[key]])).toEqual({ n: 0 });
    }));

  test('all of them are read at once', () =>
    asSupervisor(async (session) => {
      await remind(session);
      await session.become('syt');
      await session.rows('select public.read_notices()');
      expect(await session.row('select public.count_unread_notices() as n')).toEqual({ n: 0 });
      expect((await noticesOf(session, 'syt')).length).toBeGreaterThan(0);
    }));

  test('of a deadline that is moved is a new one', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      const move = async (due: number) => {
        await session.become('operator');
        await session.rows('update public.reminders set due_at = $2 where id = $1', [id, hours(due)]);
        const told = await noticesOf(session, 'syt');
        return told.find(({ kind, part_id }) => kind === 'due_soon' && part_id === id)?.key;
      };
      const keys = [await move(20), await move(21)];
      expect(keys).not.toContain(undefined);
      expect(new Set(keys).size).toBe(2);
    }));

  test('with the role goes what it told of', () =>
    asSupervisor(async (session) => {
      const id = await remind(session);
      await session.become('operator');
      await session.rows('delete from public.memberships where agency_id = $1', [agencyId('SNGV')]);
      expect(await about(session, 'syt', id)).toEqual([]);
      expect(await about(session, 'nghiviec', worldId('reminder:SNV'))).toEqual([]);
    }));
});

test('the list goes on after the last one shown, the latest first', () =>
  asSupervisor(async (session) => {
    const all = await noticesOf(session, 'syt');
    const page = await session.rows('select key, at::text from public.my_notices(page_size => 2)');
    expect(page).toHaveLength(3);
    const rest = await session.rows(
      'select * from public.my_notices(page_size => 200, after_at => $1, after_key => $2)',
      [page[1]?.at, page[1]?.key],
    );
    expect([...page.slice(0, 2), ...rest].map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    const moments = all.map(({ at }) => Number(at));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  }));

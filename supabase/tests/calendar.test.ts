// The calendar as a whole: days of Vietnam, order, how much of it, and what it refuses.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { incident, question } from './cases.ts';
import { asClerkIn, hours, paper, papers } from './papers.ts';
import { agencyId, day, standing, table } from './records.ts';
import { course, courses } from './training-cases.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const call = 'select * from public.list_calendar($1, $2, in_agency => $3, kinds => $4, page_size => $5)';
const calendar = (
  session: Session,
  from: unknown,
  to: unknown,
  {
    agency = null,
    kinds = null,
    size = 2000,
  }: { agency?: unknown; kinds?: string[] | null; size?: number | null } = {},
): Promise<Row[]> => session.rows(call, [from, to, agency, kinds, size]);

const vietnam = (moment: unknown) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }).format(
    moment as Date,
  );

describe('the day something is on is that of Vietnam', () => {
  test.each([
    ['as the day begins', '2031-03-10T00:00:00+07:00', '2031-03-10', '00:00', true],
    ['in its morning, still the day before in UTC', '2031-03-10T06:59:00+07:00', '2031-03-10', '06:59', false],
    ['in its last second', '2031-03-10T23:59:59+07:00', '2031-03-10', '23:59', false],
  ])('what begins %s', async (_, moment, on, time, isAllDay) => {
    await asClerk(async (session) => {
      const { id } = await session.insert(
        papers,
        paper({ valid_from: moment, valid_until: '2031-04-30T12:00:00+07:00' }),
      );
      const told = async (from: string, to: string) =>
        (await calendar(session, from, to, { kinds: ['delegation_starts'] })).filter(
          ({ record_id }) => record_id === id,
        );
      const [row] = await told(on, on);
      expect([vietnam(row?.starts_at), row?.is_all_day]).toEqual([`${on} ${time}`, isAllDay]);
      expect(vietnam(row?.ends_at)).toBe(isAllDay ? '2031-03-11 00:00' : `${on} ${time}`);
      expect(await told('2031-03-11', '2031-03-11')).toEqual([]);
      expect(await told('2031-03-09', '2031-03-09')).toEqual([]);
    });
  });

  test.each([
    ['as the day ends', '2031-03-11T00:00:00+07:00', '2031-03-10 00:00', '2031-03-11 00:00', true],
    ['as the day before ends', '2031-03-10T00:00:00+07:00', '2031-03-09 00:00', '2031-03-10 00:00', true],
    ['a moment before the day ends', '2031-03-10T23:59:59.999999+07:00', '2031-03-10 00:00', '2031-03-11 00:00', true],
    ['in the morning', '2031-03-10T06:59:00+07:00', '2031-03-10 06:59', '2031-03-10 06:59', false],
    ['a second after midnight', '2031-03-10T00:00:01+07:00', '2031-03-10 00:00', '2031-03-10 00:00', false],
  ])('what is due %s', async (_, moment, starts, ends, isAllDay) => {
    await asClerk(async (session) => {
      const { id } = await session.insert('public.incidents', incident());
      await session.insert('public.verification_requests', question(id, { due_at: moment }));
      const told = async (from: string, to: string) =>
        (await calendar(session, from, to, { kinds: ['verification_due'] })).filter(({ page_id }) => page_id === id);
      const on = starts.slice(0, 10);
      const [row] = await told(on, on);
      expect([vietnam(row?.starts_at), vietnam(row?.ends_at), row?.is_all_day]).toEqual([starts, ends, isAllDay]);
      expect(await told('2031-03-01', before(on))).toEqual([]);
      expect(await told(after(on), '2031-03-31')).toEqual([]);
    });
  });

  test('a term is of whole days, from its first and to its last one', async () => {
    await asClerk(async (session) => {
      await session.become('operator');
      const { id } = await session.insert(table, standing({ valid_from: '2031-03-10', valid_to: '2032-02-29' }));
      await session.become('giamsat');
      const told = async (from: string, to: string) =>
        (await calendar(session, from, to))
          .filter(({ record_id }) => record_id === id)
          .map(({ kind, starts_at, ends_at, is_all_day }) => [kind, vietnam(starts_at), vietnam(ends_at), is_all_day]);
      expect(await told('2031-03-10', '2032-02-29')).toEqual([
        ['term_starts', '2031-03-10 00:00', '2031-03-11 00:00', true],
        ['term_ends', '2032-02-29 00:00', '2032-03-01 00:00', true],
      ]);
      expect(await told('2031-03-11', '2032-02-28')).toEqual([]);
    });
  });

  test('a course of two days is on both', async () => {
    await asClerk(async (session) => {
      await session.become('giamsat');
      const times = {
        starts_at: '2031-03-10T08:00:00+07:00',
        ends_at: '2031-03-11T16:30:00+07:00',
        registration_until: null,
      };
      const { id } = await session.insert(courses, course(times));
      for (const [on, count] of [
        ['2031-03-09', 0],
        ['2031-03-10', 1],
        ['2031-03-11', 1],
        ['2031-03-12', 0],
      ] as const) {
        const rows = await calendar(session, on, on);
        expect([on, rows.filter(({ record_id }) => record_id === id).length]).toEqual([on, count]);
      }
    });
  });
});

const moved = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const before = (date: string) => moved(date, -1);
const after = (date: string) => moved(date, 1);

test('what stands in no calendar: papers unsigned or revoked before they began, a next step that is others’', async () => {
  await asClerk(async (session) => {
    const unsigned = await session.insert(
      papers,
      paper({ signed_at: null, document_number: null, valid_from: hours(48) }),
    );
    const late = await session.insert(papers, paper({ document_number: '06/GUQ-SYT', valid_from: hours(48) }));
    await session.rows(`update ${papers} set revoke_reason = 'Không cần nữa' where id = $1`, [late.id]);
    const { id } = await session.insert('public.incidents', incident());
    await session.insert('public.verification_requests', question(id));
    const rows = await calendar(session, day(-30), day(60));
    const of = (page: unknown) => rows.filter(({ page_id }) => page_id === page).map(({ kind }) => kind);
    expect(of(unsigned.id)).toEqual([]);
    expect(of(late.id)).toEqual(['delegation_ends']);
    expect(of(id)).toEqual(['verification_due']);
  });
});

test('stands in order of time, each once, and says with one row more that there is more', async () => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const all = await calendar(session, day(-100), day(200));
    expect(all.length).toBeGreaterThan(30);
    const times = all.map(({ starts_at }) => (starts_at as Date).getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const keys = all.map(({ kind, record_id }) => `${kind} ${record_id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await calendar(session, day(-100), day(200), { size: 10 })).toEqual(all.slice(0, 11));
    expect(await calendar(session, day(-100), day(200), { size: 0 })).toHaveLength(2);
    expect(await calendar(session, day(-100), day(200), { size: null })).toHaveLength(2);
  });
});

test('holds of several kinds those asked for', async () => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const all = await calendar(session, day(-100), day(200));
    const kinds = ['course', 'delegation_ends'];
    const some = await calendar(session, day(-100), day(200), { kinds });
    expect(some).toEqual(all.filter(({ kind }) => kinds.includes(String(kind))));
    expect(new Set(some.map(({ kind }) => kind)).size).toBe(2);
    expect(await calendar(session, day(-100), day(200), { kinds: [] })).toEqual([]);
    expect(await calendar(session, day(-100), day(200), { kinds: ['no_such_kind'] })).toEqual([]);
  });
});

test('an agency that is no more is looked after by its heir', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await session.insert(table, standing({ valid_to: day(20) }));
    const seen = async () => (await calendar(session, day(20), day(20))).some(({ record_id }) => record_id === id);
    await session.become('syt');
    expect(await seen()).toBe(false);
    await session.become('operator');
    await session.rows(`update public.agencies set dissolved_on = private.today(), successor_id = $2 where id = $1`, [
      agencyId('SNGV'),
      agencyId('SYT'),
    ]);
    await session.become('syt');
    expect(await seen()).toBe(true);
  });
});

describe('is refused', () => {
  test.each([
    ['without a first day', null, '2026-11-30', 'calendar_period'],
    ['without a last day', '2026-11-01', null, 'calendar_period'],
    ['backwards', '2026-11-02', '2026-11-01', 'calendar_period'],
    ['of 401 days', '2026-01-01', '2027-02-05', 'calendar_too_long'],
    ['of everything', '-infinity', 'infinity', 'calendar_too_long'],
  ])('%s', async (_, from, to, message) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const refusal = await session.refusal(call, [from, to, null, null, 10]);
      expect(refusal).toMatchObject({ code: 'PT422', message, hint: 'to_day' });
    });
  });

  test('not of 400 days', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      await expect(calendar(session, '2026-01-01', '2027-02-04')).resolves.toBeInstanceOf(Array);
    });
  });

  test('to nobody in particular; who has left has an empty one', async () => {
    const asked = { from_day: '2026-11-01', to_day: '2026-11-30' };
    expect(await database.rest('nobody').call('list_calendar', asked)).toMatchObject({ status: 401 });
    expect(await database.rest('nghiviec').call('list_calendar', asked)).toMatchObject({ status: 200, body: [] });
    const answer = await database.rest('giamsat').call('list_calendar', asked);
    expect(answer.status).toBe(200);
    expect((answer.body as unknown[]).length).toBeGreaterThan(0);
  });
});

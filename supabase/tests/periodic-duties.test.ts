// Who owes the press information every month and a conference every three, day by day.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { conference, events, release } from './press-event-cases.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const root = agencyId('UBND-TINH');

/** What the committee of the province owed on a day, with nothing held but what a test says. */
async function duties(session: Session, onDay: string, of = root): Promise<Record<string, Row>> {
  const rows = await session.rows(
    `select duty, last_event_id, counted_from::text, due_on::text, is_overdue, overdue_since,
       (select regime from public.legal_rules where id = rule_id) as regime
     from public.periodic_duties($1, $2)`,
    [of, onDay],
  );
  return Object.fromEntries(rows.map(({ duty, ...row }) => [String(duty), row]));
}

/** Works as the supervisor of the province, which has held what is said. */
const having = (held: readonly Row[], work: (session: Session, ids: unknown[]) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.rows(
      `update public.press_events set state = 'cancelled', cancel_reason = 'Xóa để thử'
      where agency_id = $1 and state in ('planned', 'announced', 'held')`,
      [root],
    );
    await session.rows(
      `update public.press_events set state = 'held', reopen_reason = 'Để thử' where agency_id = $1 and state = 'closed'`,
      [root],
    );
    await session.rows(
      `update public.press_events set state = 'cancelled', cancel_reason = 'Xóa để thử'
      where agency_id = $1 and state = 'held'`,
      [root],
    );
    const ids: unknown[] = [];
    for (const row of held) {
      const { id } = await session.insert(events, { ...row, agency_id: root, state: 'held', ends_at: null });
      ids.push(id);
    }
    await session.become('giamsat');
    await work(session, ids);
  });
const heldAt = (starts_at: string, changes: Row = {}) => conference({ starts_at, ...changes });
const informedAt = (starts_at: string) => release({ kind: 'periodic_information', starts_at });

describe('a conference at least every three months', () => {
  test.each([
    ['2026-08-15 09:00+07', '2026-11-15'],
    ['2026-08-31 09:00+07', '2026-11-30'],
    ['2025-11-30 23:59+07', '2026-02-28'],
    // By the clock of Vietnam it is the first of September already.
    ['2026-08-31 17:30Z', '2026-12-01'],
  ])('after one held at %s the next is due by %s', async (at, dueOn) => {
    await having([heldAt(at)], async (session, [id]) => {
      const { periodic_conference } = await duties(session, dueOn);
      expect(periodic_conference).toMatchObject({
        last_event_id: id,
        due_on: dueOn,
        is_overdue: false,
        overdue_since: null,
      });
    });
  });

  test('is overdue from the day after', async () => {
    await having([heldAt('2026-08-15 09:00+07')], async (session) => {
      expect((await duties(session, '2026-11-15')).periodic_conference).toMatchObject({ is_overdue: false });
      expect((await duties(session, '2026-11-16')).periodic_conference).toMatchObject({
        is_overdue: true,
        overdue_since: new Date('2026-11-16T00:00:00+07:00'),
      });
    });
  });

  test('counts neither one to come nor one cancelled, a briefing or a release', async () => {
    const others = [
      heldAt('2026-09-20 09:00+07', { kind: 'press_briefing' }),
      release({ starts_at: '2026-09-20 09:00+07' }),
    ];
    await having([heldAt('2026-08-15 09:00+07'), ...others], async (session, [id]) => {
      await session.become('ubnd');
      await session.insert(events, conference({ agency_id: root }));
      expect((await duties(session, '2026-11-01')).periodic_conference).toMatchObject({ last_event_id: id });
      await session.rows(`update ${events} set state = 'cancelled', cancel_reason = 'Ghi nhầm' where id = $1`, [id]);
      expect((await duties(session, '2026-11-01')).periodic_conference).toMatchObject({ last_event_id: null });
    });
  });

  test('asked about the past, knows nothing of what came after', async () => {
    await having([heldAt('2026-02-10 09:00+07'), heldAt('2026-06-20 09:00+07')], async (session, [first, second]) => {
      expect((await duties(session, '2026-06-19')).periodic_conference).toMatchObject({
        last_event_id: first,
        due_on: '2026-05-10',
        is_overdue: true,
        regime: '2017',
      });
      expect((await duties(session, '2026-06-20')).periodic_conference).toMatchObject({
        last_event_id: second,
        regime: '2017',
      });
      // Through the night in which the law changed the count runs on; the article is that of the day.
      expect((await duties(session, '2026-07-01')).periodic_conference).toMatchObject({
        last_event_id: second,
        due_on: '2026-09-20',
        regime: '2026',
      });
    });
  });

  test('none ever held: counted from when it is owed, which a new decree does not begin anew', async () => {
    await having([], async (session) => {
      expect((await duties(session, '2026-07-15')).periodic_conference).toMatchObject({
        last_event_id: null,
        counted_from: '2017-03-30',
        due_on: '2017-06-30',
        is_overdue: true,
      });
      expect(await duties(session, '2017-03-29')).toEqual({});
      await session.become('operator');
      await session.rows(`update public.agencies set established_on = '2026-05-20' where id = $1`, [root]);
      await session.become('giamsat');
      expect((await duties(session, '2026-07-15')).periodic_conference).toMatchObject({
        counted_from: '2026-05-20',
        due_on: '2026-08-20',
        is_overdue: false,
      });
      expect(await duties(session, '2026-05-19')).toEqual({});
    });
  });
});

describe('information every month', () => {
  test.each([
    ['2026-08-01 00:00+07', '2026-09-30'],
    ['2026-08-31 23:59+07', '2026-09-30'],
    ['2026-09-01 00:00+07', '2026-10-31'],
    ['2025-12-31 23:00+07', '2026-01-31'],
    ['2026-01-31 09:00+07', '2026-02-28'],
  ])('given at %s it is next due by %s', async (at, dueOn) => {
    await having([informedAt(at)], async (session, [id]) => {
      expect((await duties(session, dueOn)).periodic_information).toMatchObject({
        last_event_id: id,
        due_on: dueOn,
        is_overdue: false,
      });
    });
  });

  test('a month without any makes it overdue from the first of the next', async () => {
    await having([informedAt('2026-08-20 09:00+07')], async (session) => {
      expect((await duties(session, '2026-09-30')).periodic_information).toMatchObject({ is_overdue: false });
      expect((await duties(session, '2026-10-01')).periodic_information).toMatchObject({
        is_overdue: true,
        overdue_since: new Date('2026-10-01T00:00:00+07:00'),
      });
    });
  });

  test('none ever given: the first whole month of an agency is owed', async () => {
    await having([], async (session) => {
      await session.become('operator');
      for (const [established, dueOn] of [
        ['2026-08-02', '2026-09-30'],
        ['2026-08-01', '2026-08-31'],
      ]) {
        await session.rows('update public.agencies set established_on = $2 where id = $1', [root, established]);
        expect(
          await session.rows(
            `select due_on::text from private.periodic_duties(array[$1::uuid], '2026-08-15') where duty = 'periodic_information'`,
            [root],
          ),
        ).toEqual([{ due_on: dueOn }]);
      }
    });
  });
});

test('the interval is the rule’s: a new version of it counts from the day it is in force', async () => {
  await having([heldAt('2026-08-15 09:00+07')], async (session) => {
    await session.become('operator');
    await session.rows(
      `update public.legal_rules set amount = 2 where code = 'periodic_conference' and effective_to is null`,
    );
    await session.become('giamsat');
    expect((await duties(session, '2026-11-01')).periodic_conference).toMatchObject({
      due_on: '2026-10-15',
      is_overdue: true,
    });
    expect((await duties(session, '2026-06-30')).periodic_conference?.due_on).not.toBe('2026-10-15');
  });
});

test('who owes: committees of provinces, and nobody for whom the law names no interval', async () => {
  await having([], async (session) => {
    expect(Object.keys(await duties(session, '2026-11-01')).sort()).toEqual([
      'periodic_conference',
      'periodic_information',
    ]);
    for (const code of ['SYT', 'H883', 'BTGTU'])
      expect(await duties(session, '2026-11-01', agencyId(code))).toEqual({});
  });
});

test('of an agency only who reads its records is told', async () => {
  await database.rolledBack(async (session) => {
    for (const [who, told] of [
      ['giamsat', 2],
      ['quanly', 2],
      ['ubnd', 2],
      ['syt', 0],
      ['nghiviec', 0],
    ] as const) {
      await session.become(who);
      const rows = await session.rows('select distinct agency_id from public.periodic_duties()');
      expect([who, rows]).toEqual([who, told ? [{ agency_id: root }] : []]);
      expect([who, Object.keys(await duties(session, '2026-11-01'))]).toEqual([
        who,
        expect.objectContaining({ length: told }),
      ]);
      expect(Object.keys(await duties(session, '2026-11-01', agencyId('TINH-KHAC')))).toEqual([]);
    }
  });
});

// Directives as each person sees them: how far they have been spread, who has not confirmed and since when.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { confirmed, directive, directives, owedBy, returning, sent, spreading } from './directive-cases.ts';
import { agencyId, day, dayOf } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const table = 'directive_acknowledgements';

async function called(session: Session, name: string, args: Row): Promise<Row[]> {
  const places = Object.keys(args).map((key, i) => `${key} => $${i + 1}`);
  return session.rows(`select * from public.${name}(${places.join(', ')})`, Object.values(args));
}

const listed = (session: Session, args: Row = {}) => called(session, 'list_directives', { query: '777 ubnd', ...args });
const asked = (session: Session, of_directive: unknown, args: Row = {}) =>
  called(session, 'list_directive_acknowledgements', { of_directive, ...args });

/** Moves by days what was sent and by when it was to be confirmed, as if it had been done then. */
async function backdate(session: Session, id: unknown, days: number): Promise<void> {
  await session.become('operator');
  await session.rows(
    `update ${directives} set sent_at = sent_at - make_interval(days => $2), confirm_by = confirm_by - $2, issued_on = issued_on - $2 where id = $1`,
    [id, days],
  );
  await session.rows(
    `update public.${table} set sent_at = sent_at - make_interval(days => $2) where directive_id = $1`,
    [id, days],
  );
}

describe('the list of directives', () => {
  test('counts for each person only what they see', async () => {
    await database.rolledBack(async (session) => {
      const wide = [agencyId('SYT'), agencyId('H883'), agencyId('H883-P1')];
      const { id } = await sent(session, { addressed_agency_ids: wide });
      await session.become('syt');
      await alter(session, table, (await owedBy(session, id)).id, spreading());
      const seen = async (who: PersonaName) => {
        await session.become(who);
        const [row] = await listed(session);
        const [totals] = await called(session, 'directive_totals', { of_directive: id });
        const rows = await asked(session, id);
        return row && [row.asked_count, row.confirmed_count, row.own_state, totals?.asked, totals?.staff, rows.length];
      };
      expect(await seen('giamsat')).toEqual([3, 1, null, 3, 45, 3]);
      expect(await seen('quanly')).toEqual([3, 1, null, 3, 45, 3]);
      expect(await seen('giamsatLongXuyen')).toEqual([2, 0, null, 2, 0, 2]);
      expect(await seen('syt')).toEqual([1, 1, 'confirmed', 1, 45, 1]);
      expect(await seen('longxuyen')).toEqual([1, 0, 'waiting', 1, 0, 1]);
      expect(await seen('tinhbien')).toBeUndefined();
      expect(await called(session, 'directive_totals', { of_directive: id })).toMatchObject([{ asked: 0, staff: 0 }]);
      expect(await asked(session, id)).toEqual([]);
    });
  });

  test('shows drafts to who keeps them', async () => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      await session.insert(directives, directive());
      expect(await listed(session)).toMatchObject([{ state: 'draft', asked_count: 0 }]);
      await session.become('syt');
      expect(await listed(session)).toEqual([]);
    });
  });

  test('finds by words without marks, year, state, kind and how far it has got', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session, { title: 'Chấn chỉnh phát ngôn' });
      await session.insert(directives, directive({ kind: 'plan', issued_on: '2019-12-06', confirm_by: null }));
      const count = async (args: Row) => (await listed(session, args)).length;
      expect(await count({})).toBe(2);
      expect(await count({ query: '777 chan chinh' })).toBe(1);
      expect(await count({ in_year: 2019 })).toBe(1);
      expect(await count({ in_state: 'issued' })).toBe(1);
      expect(await count({ in_kind: 'plan' })).toBe(1);
      expect([await count({ in_progress: 'open' }), await count({ in_progress: 'late' })]).toEqual([1, 0]);
      await backdate(session, id, 6);
      await session.become('giamsat');
      expect(await count({ in_progress: 'late' })).toBe(1);
      await session.become('syt');
      await alter(session, table, (await owedBy(session, id)).id, spreading());
      expect([await count({ in_progress: 'late' }), await count({ in_progress: 'confirmed' })]).toEqual([0, 1]);
    });
  });

  test.each(['newest', 'oldest'])('is turned page by page, %s first', async (order_by) => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      for (const ago of [10, 20, 30])
        await session.insert(
          directives,
          directive({ number: `777/UBND-${ago}`, issued_on: day(-ago), confirm_by: null }),
        );
      const all = await listed(session, { order_by });
      const [, last, more] = await listed(session, { order_by, page_size: 2 });
      expect(more?.id).toBe(all[2]?.id);
      const rest = await listed(session, { order_by, page_size: 2, after_key: last?.sort_key, after_id: last?.id });
      expect(rest.map(({ id }) => id)).toEqual([all[2]?.id]);
    });
  });
});

describe('who has not confirmed', () => {
  test('since when, and how many days late', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await backdate(session, id, 8);
      await session.become('giamsat');
      const rows = await asked(session, id, { in_state: 'late' });
      expect(rows).toMatchObject([{ agency_id: agencyId('SYT'), days_late: 3 }, { agency_id: agencyId('H883') }]);
      expect(dayOf(rows[0]?.due)).toBe(day(-3));
      expect(Math.round((Date.now() - Number(rows[0]?.since)) / 86_400_000)).toBe(8);
      expect(await asked(session, id, { query: 'long xuyen' })).toHaveLength(1);
      expect(await asked(session, id, { in_state: 'confirmed' })).toEqual([]);
    });
  });

  test('has as many days as the first when asked after their day, and else the same day', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await backdate(session, id, 8);
      await session.become('giamsat');
      const everybody = [agencyId('SYT'), agencyId('H883'), agencyId('STC')];
      await alter(session, 'directives', id, { addressed_agency_ids: everybody });
      const due = async () =>
        dayOf((await asked(session, id)).find(({ agency_id }) => agency_id === agencyId('STC'))?.due);
      // Sent eight days ago with thirteen days' time, asked today.
      expect(await due()).toBe(day(5));
      await alter(session, 'directives', id, { confirm_by: day(2) });
      expect(await due()).toBe(day(2));
    });
  });

  test('is turned page by page in the official order', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session, {
        addressed_agency_ids: [agencyId('H883'), agencyId('STC'), agencyId('SYT')],
      });
      const all = await asked(session, id);
      expect(all.map(({ agency_id }) => agency_id)).toEqual([agencyId('STC'), agencyId('SYT'), agencyId('H883')]);
      const [first] = await asked(session, id, { page_size: 1 });
      const rest = await asked(session, id, { after_key: first?.sort_key, after_id: first?.id });
      expect(rest.map(({ agency_id }) => agency_id)).toEqual([agencyId('SYT'), agencyId('H883')]);
    });
  });

  test('is nobody any more once it has ended', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await backdate(session, id, 8);
      await session.become('giamsat');
      await alter(session, 'directives', id, { state: 'ended', ended_on: day(0), end_reason: 'Xong' });
      expect(await asked(session, id, { in_state: 'late' })).toEqual([]);
      expect(await listed(session)).toMatchObject([{ late_count: 0 }]);
    });
  });
});

describe('what an agency owes on a day', () => {
  const owed = async (session: Session, id: unknown, on: string) => {
    const rows = await session.rows('select * from private.unacknowledged_directives($1, $2) where directive_id = $3', [
      [agencyId('SYT')],
      on,
      id,
    ]);
    return rows.map(({ since, due, days_late }) => [dayOf(since), dayOf(due), days_late]);
  };

  test('is told of the past, before it was confirmed and after it was returned', async () => {
    await database.rolledBack(async (session) => {
      const { directive, id } = await confirmed(session);
      await session.become('giamsat');
      await alter(session, table, id, returning());
      await backdate(session, directive.id, 8);
      await session.rows(
        `update public.${table} set first_confirmed_at = now() - interval '6 days', returned_at = now() - interval '2 days' where id = $1`,
        [id],
      );
      // Sent eight days ago by three days ago; confirmed six days ago; returned two days ago until in three days.
      expect(await owed(session, directive.id, day(-9))).toEqual([]);
      expect(await owed(session, directive.id, day(-8))).toEqual([[day(-8), day(-3), 0]]);
      expect(await owed(session, directive.id, day(-7))).toEqual([[day(-8), day(-3), 0]]);
      expect(await owed(session, directive.id, day(-6))).toEqual([]);
      expect(await owed(session, directive.id, day(-3))).toEqual([]);
      expect(await owed(session, directive.id, day(-2))).toEqual([[day(-2), day(3), 0]]);
      expect(await owed(session, directive.id, day(5))).toEqual([[day(-2), day(3), 2]]);
      await session.become('syt');
      await alter(session, table, id, spreading());
      await session.become('operator');
      expect(await owed(session, directive.id, day(-1))).toEqual([[day(-2), day(3), 0]]);
      expect(await owed(session, directive.id, day(0))).toEqual([]);
    });
  });

  test('ends with the directive, on the day and not before', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await sent(session);
      await backdate(session, id, 4);
      await session.become('giamsat');
      await alter(session, 'directives', id, { state: 'ended', ended_on: day(-1), end_reason: 'Xong' });
      await session.become('operator');
      expect(await owed(session, id, day(-2))).toHaveLength(1);
      expect(await owed(session, id, day(-1))).toEqual([]);
      await session.become('giamsat');
      await alter(session, 'directives', id, { state: 'voided', void_reason: 'Nhập nhầm' });
      await session.become('operator');
      expect(await owed(session, id, day(-2))).toEqual([]);
    });
  });

  test('is not for clients to ask', async () => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      expect(
        await session.refusal('select * from private.unacknowledged_directives($1, $2)', [[agencyId('SYT')], day(0)]),
      ).toMatchObject({
        code: '42501',
      });
    });
  });
});

// The plan of courses as each person sees it, and who has not been trained for twelve months.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, dayOf, standing } from './records.ts';
import { announced, course, courses, past, people, person } from './training-cases.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

/** Courses of the plan «999/KH-THU», which nobody else has. */
const plan = { plan_number: '999/KH-THU' };

async function listed(session: Session, args: Row = {}): Promise<Row[]> {
  const named = Object.entries({ query: '999 KH THU', ...args });
  const places = named.map(([name], i) => `${name} => $${i + 1}`).join(', ');
  return session.rows(
    `select * from public.list_training_courses(${places})`,
    named.map(([, value]) => value),
  );
}

describe('the plan of courses', () => {
  test('shows an agency what it is invited to, with its own people and all the seats taken', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await announced(session, plan);
      await session.insert(people, person(id));
      await session.insert(people, person(id, { agency_id: agencyId('H883') }));
      const seen = async (who: PersonaName) => {
        await session.become(who);
        const [row] = await listed(session);
        return row && [row.registered_count, row.own_count, row.is_invited];
      };
      expect(await seen('syt')).toEqual([2, 1, true]);
      expect(await seen('giamsatLongXuyen')).toEqual([2, 0, false]);
      expect(await seen('stttt')).toEqual([2, 0, false]);
      expect(await seen('tinhbien')).toBeUndefined();
      await session.become('syt');
      const taken = 'select public.seats_taken(c) as taken from public.training_courses c where id = $1';
      expect(await session.row(taken, [id])).toEqual({ taken: 2 });
      await session.become('tinhbien');
      expect(await session.row('select private.seats_taken($1) as taken', [id])).toEqual({ taken: 0 });
    });
  });

  test('finds by words without marks, year, state and organiser, and what can be registered for now', async () => {
    await database.rolledBack(async (session) => {
      await announced(session, { ...plan, title: 'Tập huấn báo chí' });
      await session.insert(
        courses,
        past({ ...plan, starts_at: '2019-05-08T00:30:00Z', ends_at: '2019-05-08T04:30:00Z' }),
      );
      const closed = await announced(session, plan);
      await session.become('operator');
      await session.rows(`update ${courses} set registration_until = now() - interval '1 second' where id = $1`, [
        closed.id,
      ]);
      await session.become('giamsat');
      const count = async (args: Row) => (await listed(session, args)).length;
      expect(await count({})).toBe(3);
      expect(await count({ query: '999 bao chi' })).toBe(1);
      expect(await count({ in_year: 2019 })).toBe(1);
      expect(await count({ in_state: 'announced' })).toBe(2);
      expect(await count({ in_state: 'open' })).toBe(1);
      expect(await count({ in_agency: agencyId('SYT') })).toBe(0);
    });
  });

  test.each(['newest', 'oldest'])('is turned page by page, %s first', async (order_by) => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      for (const days of [10, 20, 30]) {
        const changes = { starts_at: hours(days * 24), ends_at: hours(days * 24 + 4), registration_until: null };
        await session.insert(courses, course({ ...plan, ...changes }));
      }
      const all = await listed(session, { order_by });
      const [, last, more] = await listed(session, { order_by, page_size: 2 });
      expect(more?.id).toBe(all[2]?.id);
      const rest = await listed(session, { order_by, page_size: 2, after_key: last?.sort_key, after_id: last?.id });
      expect(rest.map(({ id }) => id)).toEqual([all[2]?.id]);
      const moments = all.map(({ starts_at }) => Number(starts_at));
      expect(moments).toEqual([...moments].sort((a, b) => (order_by === 'newest' ? b - a : a - b)));
    });
  });
});

describe('a spokesperson in office', () => {
  const untrained = (session: Session, on: string, agency = 'SNGV') =>
    session.rows('select * from public.untrained_spokespersons($1, $2)', [agencyId(agency), on]);

  /** A spokesperson of Sở Ngoại vụ since 2018, and a course of 08/05/2024. */
  function trained(
    work: (session: Session, term: Row, id: unknown) => Promise<void>,
    changes: Row = {},
  ): Promise<void> {
    return database.rolledBack(async (session) => {
      await session.become('operator');
      const term = await session.insert(
        'public.spokespersons',
        standing({ valid_from: '2018-01-01', decision_date: '2018-01-01', ...changes }),
      );
      await session.become('giamsat');
      const { id } = await session.insert(
        courses,
        past({ starts_at: '2024-05-08T00:30:00Z', ends_at: '2024-05-08T04:30:00Z' }),
      );
      await work(session, term, id);
    });
  }
  const attends = (session: Session, id: unknown, changes: Row = {}) =>
    session.insert(people, person(id, { agency_id: agencyId('SNGV'), full_name: 'Người Khác Tên', ...changes }));

  test('is trained for twelve months to the day by a course attended, and not before it', async () => {
    await trained(async (session, term, id) => {
      await attends(session, id, { spokesperson_id: term.id });
      expect(await untrained(session, '2024-05-07')).toMatchObject([{ id: term.id, last_trained_on: null }]);
      expect(await untrained(session, '2024-05-08')).toEqual([]);
      expect(await untrained(session, '2025-05-08')).toEqual([]);
      const [late] = await untrained(session, '2025-05-09');
      expect([late?.id, dayOf(late?.last_trained_on)]).toEqual([term.id, '2024-05-08']);
    });
  });

  test('is known by the name without marks too, at the same agency alone', async () => {
    await trained(async (session, term, id) => {
      await attends(session, id, { agency_id: agencyId('SYT'), full_name: String(term.full_name) });
      expect(await untrained(session, '2024-06-01')).toHaveLength(1);
      await attends(session, id, { full_name: 'NGUYEN THI  PHAT NGON' });
      expect(await untrained(session, '2024-06-01')).toEqual([]);
    });
  });

  test.each([
    ['having been absent', { attended: 'absent' }],
    ['having withdrawn', { withdraw_reason: 'Ghi nhầm' }],
  ])('is not trained by %s', async (_, change) => {
    await trained(async (session, term, id) => {
      const { id: entry } = await attends(session, id, { spokesperson_id: term.id });
      await alter(session, 'training_attendances', entry, change);
      expect(await untrained(session, '2024-06-01')).toHaveLength(1);
    });
  });

  test('is asked for only in office, a head like a standing one', async () => {
    await trained(
      async (session) => {
        expect(await untrained(session, '2017-12-31')).toEqual([]);
        expect(await untrained(session, '2018-01-01')).toMatchObject([{ kind: 'head' }]);
        expect(await untrained(session, '2020-12-31')).toHaveLength(1);
        expect(await untrained(session, '2021-01-01')).toEqual([]);
      },
      { kind: 'head', valid_to: '2020-12-31', end_reason: 'Nghỉ hưu' },
    );
  });

  test('is told with the next course they are registered for', async () => {
    await trained(async (session, term) => {
      const next = await announced(session, { invited_agency_ids: [agencyId('SNGV')] });
      await attends(session, next.id, { spokesperson_id: term.id });
      expect(await untrained(session, '2026-01-01')).toMatchObject([
        { registered_for: next.id, registered_on: next.starts_at },
      ]);
    });
  });

  test('is found at their agency alone, and in the part of the tree it lies in', async () => {
    await trained(async (session) => {
      const [agency, on] = [agencyId('UBND-TINH'), '2024-06-01'];
      const below = await session.rows('select agency_id from public.untrained_spokespersons($1, $2, true)', [
        agency,
        on,
      ]);
      expect(below.some(({ agency_id }) => agency_id === agencyId('SNGV'))).toBe(true);
      const alone = await session.rows('select agency_id from public.untrained_spokespersons($1, $2)', [agency, on]);
      expect(alone.every(({ agency_id }) => agency_id === agency)).toBe(true);
    });
  });

  test('is told to their own agency and to those above it', async () => {
    await trained(async (session) => {
      for (const who of ['quanly', 'giamsat'] as const) {
        await session.become(who);
        expect(await untrained(session, '2024-06-01'), who).toHaveLength(1);
      }
      await session.become('syt');
      expect(await untrained(session, '2024-06-01')).toEqual([]);
      const all = await session.rows('select distinct agency_id from public.untrained_spokespersons()');
      expect(all.every(({ agency_id }) => agency_id === agencyId('SYT'))).toBe(true);
    });
  });
});

test('the demo leaves about a quarter of those in office without training', async () => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const { share } = await session.row(`
      select (select count(*) from public.untrained_spokespersons() where is_demo)::float
        / count(*) as share from public.spokespersons
      where is_demo and valid_from <= private.today() and (valid_to is null or valid_to >= private.today())`);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.4);
  });
});

// What supervision finds as each person is told it: counted by agency and kind, and listed a page at a time.
import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personas, worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { incident, question } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day, standing, table } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

function call(name: string, args: Row): [string, unknown[]] {
  const places = Object.keys(args).map((argument, i) => `${argument} => $${i + 1}`);
  return [`select * from public.${name}(${places.join(', ')})`, Object.values(args)];
}
const list = (session: Session, args: Row = {}) => session.rows(...call('list_findings', args));
const counts = (session: Session, args: Row = {}) => session.rows(...call('count_findings', args));

/** All of a list, turning its pages. */
async function allOf(session: Session, args: Row = {}): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await list(session, {
      page_size: 7,
      ...args,
      ...(last && { after_since: last.since, after_id: last.id }),
    });
    all.push(...page.slice(0, 7));
    if (page.length <= 7) return all;
  }
}

const as = (who: PersonaName, work: (session: Session) => Promise<void>) =>
  database.rolledBack(async (session) => {
    await session.become(who);
    await work(session);
  });

describe('who is told', () => {
  test.each<[PersonaName, string[] | 'all of the province']>([
    ['giamsat', 'all of the province'],
    ['quanly', 'all of the province'],
    ['syt', ['SYT']],
    ['btg', ['BTGTU']],
    ['giamsatLongXuyen', ['H883', 'H883-P1']],
    ['quanlyLongXuyen', ['H883', 'H883-P1']],
    ['nghiviec', []],
  ])('%s of the agencies they answer for alone', (who, codes) =>
    as(who, async (session) => {
      const counted = (await counts(session)).map(({ agency_code }) => agency_code);
      const listed = new Set((await allOf(session)).map(({ agency_code }) => agency_code));
      const theirs =
        codes === 'all of the province' ? counted.filter((code) => code !== 'TINH-KHAC' && code !== 'KHAC-SYT') : codes;
      expect([...counted].sort(), personas[who].who).toEqual([...theirs].sort());
      if (codes === 'all of the province') expect(counted.length).toBeGreaterThan(30);
      expect([...listed].every((code) => theirs.includes(code))).toBe(true);
      if (codes.length > 0) expect(listed.size).toBeGreaterThan(0);
    }),
  );

  test('asking for another agency by its id changes nothing', () =>
    as('syt', async (session) => {
      expect(await list(session, { in_agency: agencyId('SNGV') })).toEqual([]);
      expect(await counts(session, { in_agency: agencyId('UBND-TINH') })).toMatchObject([{ agency_code: 'SYT' }]);
    }));

  test('nobody without signing in', () =>
    as('nobody', async (session) => {
      expect((await session.refusal('select public.count_findings()')).code).toBe('42501');
      expect((await session.refusal('select public.list_findings()')).code).toBe('42501');
    }));

  test('that an agency below has not answered, but not the incident of elsewhere it was asked about', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      const incident_id = worldId('incident:asks-H883');
      await session.rows(`update public.verification_requests set withdraw_reason = 'Hỏi lại' where incident_id = $1`, [
        incident_id,
      ]);
      const late = { agency_id: agencyId('KHAC-SYT'), asked_agency_id: agencyId('H883') };
      const times = { created_at: hours(-50), due_at: hours(-2) };
      const { id } = await session.insert('public.verification_requests', question(incident_id, { ...late, ...times }));
      const asked = { of_kinds: ['verification_overdue'], in_agency: agencyId('H883') };
      await session.become('giamsatLongXuyen');
      const [hidden] = await list(session, asked);
      expect(hidden).toMatchObject({ agency_code: 'H883', record_id: null, within_id: null, about: 'Sở Y tế khác' });
      await session.become('longxuyen');
      expect(await list(session, asked)).toMatchObject([{ id: hidden?.id, record_id: id, within_id: incident_id }]);
    });
  });
});

describe('counts and lists', () => {
  test('agree in every cell, and late ones are those with a deadline', () =>
    as('giamsat', async (session) => {
      const everything = await allOf(session);
      const told = (rows: Row[]) => {
        const tally: Record<string, number> = {};
        for (const { agency_code, kind } of rows)
          tally[`${agency_code} ${kind}`] = (tally[`${agency_code} ${kind}`] ?? 0) + 1;
        return tally;
      };
      const cells = (rows: Row[], which: 'found' | 'late') =>
        Object.fromEntries(
          rows.flatMap((row) =>
            Object.entries(row[which] as Record<string, number>)
              .filter(([, n]) => n > 0)
              .map(([kind, n]) => [`${row.agency_code} ${kind}`, n]),
          ),
        );
      const counted = await counts(session);
      expect(cells(counted, 'found')).toEqual(told(everything));
      expect(cells(counted, 'late')).toEqual(told(await allOf(session, { only_late: true })));
      // Every kind looked for is counted, also where there is none.
      const looked = counted.map(({ found }) => Object.keys(found as object).length);
      expect(new Set(looked).size).toBe(1);
      expect(counted.some(({ found }) => Object.values(found as object).every((n) => n === 0))).toBe(true);
      const cell = await list(session, { in_agency: agencyId('SNGV'), with_below: false, of_kinds: ['head_changed'] });
      expect(cell).toMatchObject([
        {
          kind: 'head_changed',
          agency_code: 'SNGV',
          is_policy: false,
          instrument: 'Luật Báo chí 126/2025/QH15',
          article: 'khoản 5 Điều 31',
          rule_title: expect.stringContaining('phát ngôn'),
        },
      ]);
    }));

  test('go through the pages once each, the oldest first or the newest', () =>
    as('giamsat', async (session) => {
      const oldest = await allOf(session);
      const newest = await allOf(session, { order_by: 'newest' });
      expect(new Set(oldest.map(({ id }) => id)).size).toBe(oldest.length);
      expect(newest.map(({ id }) => id)).toEqual(oldest.map(({ id }) => id).reverse());
      const since = oldest.map((row) => (row.since as Date).getTime());
      expect(since).toEqual([...since].sort((a, b) => a - b));
    }));

  test('of many incidents that fell due at the same moment lose none from page to page, and are as many as counted', () =>
    database.rolledBack(async (session) => {
      for (let i = 0; i < 30; i += 1) {
        const { id } = await session.insert('public.incidents', incident());
        const moment = i < 9 ? '-2' : i < 20 ? '-1' : String(-3 - i);
        await session.rows(
          `update public.incidents set next_due_at = date_trunc('hour', now()) + $2::interval where id = $1`,
          [id, `${moment} hours`],
        );
      }
      const found = await session.count(
        `select * from private.incident_overdue_findings(now(), '{${agencyId('SYT')}}')`,
      );
      await session.become('syt');
      const kind = { of_kinds: ['incident_overdue'] };
      const oldest = await allOf(session, kind);
      const newest = await allOf(session, { ...kind, order_by: 'newest' });
      expect(found).toBeGreaterThanOrEqual(30);
      expect(new Set(oldest.map(({ id }) => id)).size).toBe(found);
      expect(newest.map(({ id }) => id)).toEqual(oldest.map(({ id }) => id).reverse());
      const [told] = await counts(session, kind);
      expect(told).toMatchObject({ found: { incident_overdue: found }, late: { incident_overdue: found } });
    }));

  test('are of a part of the tree, with what is below or without', () =>
    as('giamsat', async (session) => {
      const codes = async (args: Row) => (await counts(session, args)).map(({ agency_code }) => agency_code);
      expect(await codes({ in_agency: agencyId('H883') })).toEqual(['H883', 'H883-P1']);
      expect(await codes({ in_agency: agencyId('H883'), with_below: false })).toEqual(['H883']);
      const rows = await list(session, { in_agency: agencyId('H883') });
      expect(rows.map(({ agency_code }) => agency_code)).toContain('H883-P1');
      const alone = await list(session, { in_agency: agencyId('H883'), with_below: false });
      expect(new Set(alone.map(({ agency_code }) => agency_code))).toEqual(new Set(['H883']));
    }));

  test('are of some kinds only, when asked', () =>
    as('giamsat', async (session) => {
      const kinds = ['no_spokesperson', 'regulation_missing'];
      const rows = await allOf(session, { of_kinds: kinds });
      expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual(kinds);
      expect(await list(session, { of_kinds: ['no_such_finding'] })).toEqual([]);
    }));

  test('are as of a moment, and the future is not told', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      await session.insert(table, standing({ valid_to: day(1) }));
      await session.become('giamsat');
      const asked = { of_kinds: ['no_spokesperson'], in_agency: agencyId('SNGV') };
      expect(await list(session, { ...asked, at: hours(-400) })).toHaveLength(1);
      expect(await list(session, asked)).toEqual([]);
      expect(await list(session, { ...asked, at: hours(72) })).toEqual([]);
    });
  });

  test('leave out an agency on the day it is no more', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      await session.rows('update public.agencies set dissolved_on = $2 where id = $1', [agencyId('SNGV'), day(0)]);
      await session.become('giamsat');
      expect(await counts(session, { in_agency: agencyId('SNGV') })).toEqual([]);
      expect(await list(session, { in_agency: agencyId('SNGV') })).toEqual([]);
      expect(await counts(session, { in_agency: agencyId('SNGV'), at: hours(-30) })).toHaveLength(1);
    });
  });
});

test('each kind is found by the part of its name', async () => {
  await database.rolledBack(async (session) => {
    await session.become('operator');
    const parts = await session.rows(
      `select part from private.joint_parts where joint = 'finding' order by sort_order`,
    );
    const nameless = await session.rows(`
      select part from private.joint_parts where joint = 'finding'
        and not exists (select from pg_proc where pronamespace = 'private'::regnamespace and proname = part)`);
    expect(nameless).toEqual([]);
    const ids = (await session.rows('select id from public.agencies')).map(({ id }) => id);
    for (const { part } of parts) {
      const rows = await session.rows(`select distinct kind from private.${part}(now(), $1)`, [ids]);
      for (const { kind } of rows) expect(`${kind}_findings`).toBe(part);
    }
  });
});

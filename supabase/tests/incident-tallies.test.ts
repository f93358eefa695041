// Incidents counted as they are written: whatever is done to them, by however many at once, the tallies say what a recount
// of the rows says.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase, openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, conclusion, incident, question } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
const shared = openSharedDatabase();
afterAll(() => Promise.all([database.close(), shared.close()]));

/** Where the tallies and the rows differ, as one snapshot holds them. */
const differences = (session: Session) =>
  session.rows(`
    with told as (
      select agency_id, press_agency_ids, next_step, sum(open)::integer as open, sum(overdue)::integer as overdue
      from private.open_incident_counts group by 1, 2, 3 having sum(open) <> 0 or sum(overdue) <> 0
    ), counted as (
      select agency_id, press_agency_ids, next_step, count(*)::integer, (count(*) filter (where next_due_at <= now()))::integer
      from public.incidents where next_step is not null group by 1, 2, 3
    ), told_months as (
      select agency_id, month, sum(amount)::integer from private.found_incident_tallies group by 1, 2 having sum(amount) <> 0
    ), counted_months as (
      select agency_id, date_trunc('month', found_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::integer
      from public.incidents group by 1, 2
    )
    select 'told, not so' as what, to_jsonb(t) as row from (select * from told except select * from counted) as t
    union all select 'so, not told', to_jsonb(t) from (select * from counted except select * from told) as t
    union all select 'month told, not so', to_jsonb(t) from (select * from told_months except select * from counted_months) as t
    union all select 'month so, not told', to_jsonb(t) from (select * from counted_months except select * from told_months) as t`);

const entries = (session: Session) =>
  session.row(`select
    (select count(*) from private.open_incident_tallies)::integer as now,
    (select last_value from private.open_incident_tallies_id_seq)::integer as ever`) as Promise<{
    now: number;
    ever: number;
  }>;

const codes = ['SYT', 'STP', 'H883', 'SNV'];
const of = (turn: number) => agencyId(codes[turn % codes.length] as string);

/** A step of an incident's life, another one at every turn. */
async function work(session: Session, turn: number): Promise<void> {
  const { id } = await session.insert(
    'public.incidents',
    incident({
      agency_id: of(turn),
      found_at: hours(-240 - 24 * (turn % 70)),
      created_at: hours(-240 - 24 * (turn % 70)),
    }),
  );
  if (turn % 2) await alter(session, 'incidents', id, { status: 'verifying' });
  if (turn % 3 === 1) await session.insert('public.verification_requests', question(id, { agency_id: of(turn) }));
  if (turn % 5 === 0) await alter(session, 'incidents', id, { found_at: hours(-2000) });
}

describe('the tallies of incidents', () => {
  test('are right of what was there before them and of all the demo and test records since', () =>
    shared.rolledBack(async (session) => {
      expect(await session.count('select from private.open_incident_tallies')).toBeGreaterThan(20);
      expect(await differences(session)).toEqual([]);
    }));

  test('follow an incident through its states, and are not touched by what they do not count', () =>
    shared.rolledBack(async (session) => {
      const { id } = await session.insert('public.incidents', incident());
      expect(await differences(session)).toEqual([]);
      for (const changes of [{ found_at: hours(-2400) }, { status: 'verifying' }, conclusion()] as Row[]) {
        await alter(session, 'incidents', id, changes);
        expect(await differences(session), JSON.stringify(changes)).toEqual([]);
      }
      const before = await entries(session);
      await alter(session, 'incidents', id, { severity: 'normal' });
      expect((await entries(session)).ever).toBe(before.ever);
    }));

  test('follow incidents to the heir of their agency', () =>
    database.rolledBack(async (session) => {
      const ofHeir = `select sum(open)::integer as open from private.open_incident_counts where agency_id = '${agencyId('STC')}'`;
      const before = await session.row(ofHeir);
      await session.become('quanly');
      await session.row('select public.carry_out_reorganisation($1)', [
        {
          id: randomUUID(),
          title: 'Sắp xếp các sở năm nay',
          decision_number: '12/NQ-HĐND',
          decision_date: day(-30),
          effective_on: day(0),
          steps: [{ kind: 'merge', codes: ['SYT'], into: 'STC' }],
        },
      ]);
      await session.become('operator');
      expect(Number((await session.row(ofHeir)).open)).toBeGreaterThan(Number(before.open));
      expect(await differences(session)).toEqual([]);
    }));

  test('count many rows written by one statement once each', () =>
    shared.rolledBack(async (session) => {
      await session.rows(
        `update public.incidents set severity = 'hot', found_at = found_at - interval '40 days' where status = 'recorded' returning id`,
      );
      expect(await differences(session)).toEqual([]);
    }));

  test('what becomes overdue is told from that moment on, though nothing is written then', () =>
    shared.rolledBack(async (session) => {
      const told = () =>
        session.row(`select coalesce(sum(overdue), 0)::integer as overdue, sum(open)::integer as open
          from private.open_incident_counts where agency_id = '${agencyId('SYT')}'`);
      const { id } = await session.insert('public.incidents', incident());
      const before = await told();
      await session.rows(`update public.incidents set next_due_at = now() + interval '1 second' where id = $1`, [id]);
      const later = await told();
      await session.rows('update public.incidents set next_due_at = now() where id = $1', [id]);
      const now = await told();
      expect(later.open).toBe(before.open);
      expect(Number(now.overdue) - Number(later.overdue)).toBe(1);
    }));

  test('are right while many write at once, some of whom change their minds, and after', async () => {
    const start = await database.rolledBack(entries);
    const isDone = { yes: false };
    const writers = Promise.all(
      Array.from({ length: 5 }, async (_, writer) => {
        for (let turn = 0; turn < 30; turn += 1) {
          const end = (turn + writer) % 4 === 0 ? 'rolledBack' : 'committed';
          await database[end]((session) => work(session, turn * 5 + writer));
        }
      }),
    ).finally(() => {
      isDone.yes = true;
    });
    // A reader's snapshot never holds half a change.
    let looks = 0;
    for (; !isDone.yes; looks += 1) expect(await database.rolledBack(differences)).toEqual([]);
    await writers;
    expect(looks).toBeGreaterThan(5);
    expect(await database.rolledBack(differences)).toEqual([]);
    const end = await database.rolledBack(entries);
    // They were folded on the way: far fewer are left than were made.
    expect(end.ever - start.ever).toBeGreaterThan(150);
    expect(end.now - start.now).toBeLessThan((end.ever - start.ever) / 2);
  });

  test('folded by two at once count the same, and neither waits for the other', () =>
    database.committed(async (first) => {
      await first.rows('select private.fold_open_incident_tallies($1)', [agencyId('SYT')]);
      await database.rolledBack(async (second) => {
        await second.rows(`set local lock_timeout = '1s'`);
        await second.rows('select private.fold_open_incident_tallies($1)', [agencyId('SYT')]);
        expect(await differences(second)).toEqual([]);
      });
      expect(await differences(first)).toEqual([]);
    }));

  test('can be made anew for rows that came in past them', () =>
    shared.rolledBack(async (session) => {
      await session.rows(
        `delete from private.open_incident_tallies where agency_id = '${agencyId('SYT')}' returning id`,
      );
      expect(await differences(session)).not.toEqual([]);
      await session.rows('select private.tally_all_incidents()');
      expect(await differences(session)).toEqual([]);
    }));
});

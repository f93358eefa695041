// Times of publishing counted anew by a new version of a rule; and times that nobody writes by hand.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { incident } from './cases.ts';
import { draft, head, papers } from './papers.ts';
import { agencyId, asClerkOfForeignAffairs, day, table as spokespersons, standing } from './records.ts';
import { addDayOff, atTheEnd, hour, inVietnam, newIncident, receivedLetter, startOfToday } from './recounted.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

describe('a new version of a rule from today', () => {
  const replace = async (session: Session, code: string, changes: Row, from = day(0)) => {
    await session.become('quanly');
    const rule = await session.row(
      `select * from public.legal_rules where code = $1 and effective_to is null and regime = '2026'`,
      [code],
    );
    return session.rows('select public.replace_legal_rule($1, $2, $3)', [
      rule.id,
      rule.version,
      JSON.stringify({ ...rule, id: undefined, effective_from: from, effective_to: null, ...changes }),
    ]);
  };
  const due = (session: Session, id: unknown) =>
    session.row(`select publish_due_at, version from ${spokespersons} where id = $1`, [id]);

  test('moves the term decided today and not published; not one decided before, published, over, or of a later law', async () => {
    await database.rolledBack(async (session) => {
      await asClerkOfForeignAffairs(session);
      const term = (changes: Row) => session.insert(spokespersons, standing({ decision_date: day(0), ...changes }));
      const open = await term({ valid_from: day(40) });
      const published = await term({ valid_from: day(20), valid_to: day(39) });
      const over = await term({ valid_from: day(-9), valid_to: day(-1) });
      const older = await term({ valid_from: day(0), valid_to: day(19), decision_date: day(-1) });
      await session.row('select public.publish_spokesperson($1)', [published.id]);
      const before = await Promise.all([published, over, older].map(({ id }) => id).map((id) => due(session, id)));
      await replace(session, 'publish_spokesperson', { amount: 48 });
      await atTheEnd(session);
      await session.become('syt');
      const moved = await due(session, open.id);
      const by = (moved.publish_due_at as Date).getTime() - (open.publish_due_at as Date).getTime();
      expect([by, moved.version]).toEqual([24 * hour, 1]);
      expect(await Promise.all([published, over, older].map(({ id }) => due(session, id)))).toEqual(before);
    });
  });

  test('gives a paper signed today the time that the law did not set before', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `update public.agencies set head_name = $2, head_position = 'Giám đốc Sở', head_since = '2020-01-01' where id = $1`,
        [agencyId('SYT'), head],
      );
      await session.rows(`update ${spokespersons} set valid_to = '2019-12-31' where id = md5('running:SYT')::uuid`);
      const { today } = await session.row('select private.start_of_day(private.today()) as today');
      await session.become('syt');
      const signed = await session.insert(
        papers,
        draft({ document_number: '91/GUQ', signed_at: today, valid_from: today }),
      );
      const unsigned = await session.insert(papers, draft());
      expect(signed.publish_due_at).toBeNull();
      await replace(session, 'publish_delegation', {
        amount: 12,
        unit: 'hour',
        trigger: 'document_signed',
        trigger_label: 'Ký văn bản ủy quyền',
      });
      await atTheEnd(session);
      await session.become('syt');
      const now = (id: unknown) => session.row(`select * from ${papers} where id = $1`, [id]);
      const { publish_due_at, version } = await now(signed.id);
      expect([(publish_due_at as Date).getTime() - (today as Date).getTime(), version]).toEqual([12 * hour, 1]);
      expect(await now(unsigned.id)).toEqual(unsigned);
    });
  });

  test('from tomorrow on moves nothing, and no count of another rule', async () => {
    await database.rolledBack(async (session) => {
      const stored = () =>
        session.rows(`select id, publish_due_at, publish_rule_id, version from ${spokespersons} order by id`);
      const before = await stored();
      await replace(session, 'publish_spokesperson', { amount: 48 }, day(1));
      await atTheEnd(session);
      await session.become('operator');
      expect(await stored()).toEqual(before);
    });
  });
});

describe('a client', () => {
  test.each<[string, string, string]>([
    ['incidents', 'next_due_at', 'next_due_at'],
    ['correction_requests', 'due_at', 'due_at'],
  ])('sets no time of %s: what they write is counted over', async (table, column) => {
    await database.rolledBack(async (session) => {
      const written = await receivedLetter(session, 'online');
      const id = table === 'incidents' ? written.incident_id : written.id;
      const before = await session.row(`select * from public.${table} where id = $1`, [id]);
      await session.rows(`update public.${table} set ${column} = '2030-01-01' where id = $1`, [id]);
      const after = await session.row(`select * from public.${table} where id = $1`, [id]);
      expect([after[column], after.version]).toEqual([before[column], Number(before.version) + 1]);
    });
  });

  test('sets no time of a term or a paper either', async () => {
    await database.rolledBack(async (session) => {
      await asClerkOfForeignAffairs(session);
      const { id, publish_due_at } = await session.insert(spokespersons, standing({ decision_date: day(0) }));
      await session.rows(`update ${spokespersons} set publish_due_at = '2030-01-01' where id = $1`, [id]);
      expect(await session.row(`select publish_due_at, version from ${spokespersons} where id = $1`, [id])).toEqual({
        publish_due_at,
        version: 2,
      });
      const paper = await session.insert(papers, draft());
      await session.rows(`update ${papers} set publish_due_at = '2030-01-01' where id = $1`, [paper.id]);
      expect(await session.row(`select publish_due_at from ${papers} where id = $1`, [paper.id])).toEqual({
        publish_due_at: null,
      });
    });
  });

  test('saving meanwhile waits, and is counted by what has changed', async () => {
    const [manager, clerk] = [new OpenTransaction(database), new OpenTransaction(database)];
    const usual = await database.rolledBack((session) => newIncident(session));
    const last = await database.rolledBack((session) => inVietnam(session, usual.next_due_at));
    try {
      await manager.begin('quanly');
      await clerk.begin('syt');
      await addDayOff(manager.session, last);
      const late = outcomeOf(clerk.session.insert('public.incidents', incident({ found_at: startOfToday })));
      await clerk.untilWaiting();
      await manager.end('commit');
      expect((await late) as Row).toMatchObject({ next_step: 'verify' });
      expect(((await late) as Row).next_due_at).not.toEqual(usual.next_due_at);
    } finally {
      for (const each of [manager, clerk]) await each.close();
      await database.committed((session) => session.rows(`delete from public.public_holidays where day = $1`, [last]));
    }
  });
});

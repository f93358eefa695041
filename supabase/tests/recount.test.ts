// What is open is counted anew when what it is counted by changes; what is finished stands.
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter, newspaper, read } from './cases.ts';
import { draft, head, hours, papers } from './papers.ts';
import { agencyId, asClerkOfForeignAffairs, day, dayOf, table as spokespersons, standing } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const hour = 3_600_000;
const startOfToday = `${day(0)} 00:00+07`;
const letters = 'public.correction_requests';
/** What a commit does at the end. */
const atTheEnd = async (session: Session) => {
  await session.rows('set constraints all immediate');
  await session.rows('set constraints all deferred');
};

async function newIncident(session: Session, changes: Row = {}): Promise<Row> {
  await session.become('syt');
  const { id } = await session.insert('public.incidents', incident({ found_at: startOfToday, ...changes }));
  return read(session, 'incidents', id);
}

/** A letter to a newspaper of a kind, received with the conclusion two hours ago. */
async function receivedLetter(session: Session, kind: string, changes: Row = {}): Promise<Row> {
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

/** The last day of a count, which ends with it. */
const lastDay = (due: unknown) => dayOf(new Date((due as Date).getTime() - 1)) ?? '';
const inVietnam = async (session: Session, due: unknown): Promise<string> =>
  dayOf((await session.row('select private.day_of($1::timestamptz - interval $$1 second$$) as day', [due])).day) ?? '';

async function addDayOff(session: Session, ...days: string[]): Promise<void> {
  await session.become('quanly');
  await session.rows(`insert into public.public_holidays (day, name) select unnest($1::date[]), 'Nghỉ đột xuất'`, [
    days,
  ]);
}

const nextWorkingDay = async (session: Session, after: string): Promise<string> => {
  const text = `select d::date as day from generate_series($1::date + 1, $1::date + 30, interval '1 day') d
    where private.day_off(d::date) is null order by d limit 1`;
  await session.become('operator');
  return dayOf((await session.row(text, [after])).day) ?? '';
};

describe('a day off', () => {
  test('on the last day of a count moves it to the next working day, and nobody’s version with it', async () => {
    await database.rolledBack(async (session) => {
      const before = await newIncident(session);
      const last = await inVietnam(session, before.next_due_at);
      await addDayOff(session, last);
      await atTheEnd(session);
      const after = await read(session, 'incidents', before.id);
      expect(await inVietnam(session, after.next_due_at)).toBe(await nextWorkingDay(session, last));
      expect(after).toMatchObject({ version: before.version, updated_at: before.updated_at, next_step: 'verify' });
    });
  });

  test('inside a count of working days moves it by as many days as were entered, once', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `update public.legal_rules set unit = 'working_day', amount = 5 where code = 'verify_incident'`,
      );
      const before = await newIncident(session);
      const [first, second] = await workingDays(session);
      await addDayOff(session, first, second);
      await atTheEnd(session);
      const after = await read(session, 'incidents', before.id);
      await session.become('operator');
      const counted = await session.row(
        `select count(*)::integer from generate_series(private.today() + 1, $1::date, interval '1 day') d
         where private.day_off(d::date) is null`,
        [await inVietnam(session, after.next_due_at)],
      );
      expect(counted).toEqual({ count: 5 });
      expect((after.next_due_at as Date).getTime()).toBeGreaterThan((before.next_due_at as Date).getTime());
    });
  });

  async function workingDays(session: Session): Promise<[string, string]> {
    const first = await nextWorkingDay(session, day(0));
    return [first, await nextWorkingDay(session, first)];
  }

  test.each(['before it started', 'after its end'])('%s moves nothing', async (when) => {
    await database.rolledBack(async (session) => {
      const before = await newIncident(session);
      await addDayOff(session, when === 'before it started' ? day(-1) : day(40));
      await atTheEnd(session);
      expect(await read(session, 'incidents', before.id)).toEqual(before);
    });
  });

  test('taken out again brings the count back; one worked in lieu after all, too', async () => {
    await database.rolledBack(async (session) => {
      const before = await newIncident(session);
      const last = await inVietnam(session, before.next_due_at);
      await addDayOff(session, last);
      await atTheEnd(session);
      await session.rows('delete from public.public_holidays where day = $1', [last]);
      await atTheEnd(session);
      expect(await read(session, 'incidents', before.id)).toEqual(before);
    });
  });

  test('past and entered late moves what ran over it, also when its time was over by then', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `update public.legal_rules set unit = 'working_day', amount = 1 where code = 'verify_incident'`,
      );
      // Found on the eve of two working days that are over.
      const past = await session.rows(
        `select d::date as day from generate_series(private.today() - 20, private.today() - 2, interval '1 day') d
         where private.day_off(d::date) is null order by d desc limit 2`,
      );
      const [later, earlier] = past.map((row) => dayOf(row.day) ?? '') as [string, string];
      const before = await newIncident(session, { found_at: `${dayBefore(earlier)} 09:00+07` });
      expect(await inVietnam(session, before.next_due_at)).toBe(earlier);
      await addDayOff(session, earlier);
      await atTheEnd(session);
      const after = await read(session, 'incidents', before.id);
      expect(await inVietnam(session, after.next_due_at)).toBe(later);
    });
  });

  const dayBefore = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) - 24 * hour).toISOString().slice(0, 10);
});

describe('of letters to the press', () => {
  test('those without a result move, with the incident; those that came out stand', async () => {
    await database.rolledBack(async (session) => {
      const open = await receivedLetter(session, 'daily_print');
      const done = await receivedLetter(session, 'daily_print', { number: '46/SYT-VP' });
      await alter(session, 'correction_requests', done.id, {
        result: 'refused',
        result_at: hours(-1),
        result_note: 'Không đồng ý',
      });
      const finished = await read(session, 'correction_requests', done.id);
      const last = await inVietnam(session, open.due_at);
      await addDayOff(session, last);
      await atTheEnd(session);
      const moved = await read(session, 'correction_requests', open.id);
      expect(await inVietnam(session, moved.due_at)).toBe(await nextWorkingDay(session, last));
      expect(moved).toMatchObject({
        version: open.version,
        updated_at: open.updated_at,
        due_rule_id: open.due_rule_id,
      });
      expect(await read(session, 'incidents', open.incident_id)).toMatchObject({ next_due_at: moved.due_at });
      expect(await read(session, 'correction_requests', done.id)).toEqual(finished);
    });
  });

  test('those to be answered «at once» follow the hours of the setting', async () => {
    await database.rolledBack(async (session) => {
      const open = await receivedLetter(session, 'online');
      await session.become('quanly');
      await session.rows(`update public.settings set value = 1 where key = 'at_once_follow_up_hours'`);
      await atTheEnd(session);
      const { due_at } = await read(session, 'correction_requests', open.id);
      expect((due_at as Date).getTime() - (open.due_starts_at as Date).getTime()).toBe(hour);
    });
  });

  test('one whose incident has meanwhile been concluded otherwise is no obstacle', async () => {
    await database.rolledBack(async (session) => {
      const open = await receivedLetter(session, 'online');
      await alter(session, 'incidents', open.incident_id, { status: 'verifying', reopen_reason: 'Có chứng cứ mới' });
      await alter(session, 'incidents', open.incident_id, conclusion({ conclusion: 'accurate' }));
      await session.become('quanly');
      await session.rows(`update public.settings set value = 48 where key = 'at_once_follow_up_hours'`);
      await atTheEnd(session);
      expect((await read(session, 'correction_requests', open.id)).due_at).not.toEqual(open.due_at);
    });
  });
});

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

test('afterwards every open count is what counting it by hand comes to, and nothing is left to count', async () => {
  await database.rolledBack(async (session) => {
    await newIncident(session);
    await receivedLetter(session, 'daily_print');
    await addDayOff(session, ...[1, 2, 3, 4, 5, 6, 7].map(day).filter((date) => date !== '2026-12-24'));
    await session.rows(`update public.settings set value = 36 where key = 'at_once_follow_up_hours'`);
    await atTheEnd(session);
    await session.become('operator');
    expect(await session.rows('select * from private.recounts')).toEqual([]);
    const counts = () =>
      session.rows(`
        select id, next_step, next_due_at, null as rule_id from public.incidents
        union all select id, stage, due_at, due_rule_id from ${letters} where result is null
        order by id`);
    const stored = await counts();
    await session.rows(`
      update ${letters} l set version = l.version from public.incidents i
      where l.result is null and i.id = l.incident_id and i.status not in ('closed', 'voided')`);
    await session.rows('select private.refresh_incident(id) from public.incidents where next_step is not null');
    expect(await counts()).toEqual(stored);
  });
});

test('several days entered at once leave one change in a letter’s history', async () => {
  await database.rolledBack(async (session) => {
    const { id, due_at } = await receivedLetter(session, 'daily_print');
    const last = await inVietnam(session, due_at);
    await addDayOff(session, last, await nextWorkingDay(session, last));
    await atTheEnd(session);
    await session.become('operator');
    const changes = await session.rows(
      `select is_now from audit.changes where record_id = $1 and operation = 'UPDATE' and is_now ? 'due_at'`,
      [id],
    );
    expect(changes).toHaveLength(1);
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
      expect(lastDay(((await late) as Row).next_due_at)).not.toBe(lastDay(usual.next_due_at));
    } finally {
      for (const each of [manager, clerk]) await each.close();
      await database.committed((session) => session.rows(`delete from public.public_holidays where day = $1`, [last]));
    }
  });
});

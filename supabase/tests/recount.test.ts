// What is open is counted anew when what it is counted by changes; what is finished stands.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, conclusion, read } from './cases.ts';
import { asClerkIn, hours } from './papers.ts';
import { answered, enquiries, taken, unexpected } from './press-enquiry-cases.ts';
import { day, dayOf } from './records.ts';
import {
  addDayOff,
  atTheEnd,
  hour,
  inVietnam,
  letters,
  newIncident,
  nextWorkingDay,
  receivedLetter,
} from './recounted.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

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

describe('of questions of the press', () => {
  test('those open move, by the same rule and version; one answered stands', async () => {
    await asClerk(async (session) => {
      const open = await read(session, 'press_enquiries', await taken(session));
      const done = await read(session, 'press_enquiries', await taken(session, answered()));
      const last = await inVietnam(session, open.due_at);
      await addDayOff(session, last);
      await atTheEnd(session);
      await session.become('syt');
      const moved = await read(session, 'press_enquiries', open.id);
      expect((moved.due_at as Date).getTime()).toBeGreaterThan((open.due_at as Date).getTime());
      expect(moved).toMatchObject({
        version: open.version,
        updated_at: open.updated_at,
        due_rule_id: open.due_rule_id,
        due_from: open.due_from,
      });
      expect(await read(session, 'press_enquiries', done.id)).toEqual(done);
    });
  });

  test('are told in the preview, which leaves them as they are', async () => {
    await database.rolledBack(async (session) => {
      const open = await read(session, 'press_enquiries', await taken(session));
      const last = await inVietnam(session, open.due_at);
      await session.become('quanly');
      const change = { days: [{ id: randomUUID(), day: last, name: 'Nghỉ đột xuất', is_off: true }] };
      const told = await session.rows(`select * from public.preview_change('add_days', $1)`, [change]);
      expect(told).toContainEqual(expect.objectContaining({ kind: 'enquiry', record_id: open.id, was: open.due_at }));
      await session.become('syt');
      expect(await read(session, 'press_enquiries', open.id)).toEqual(open);
    });
  });

  test('one whose new clock starts from a moment nobody has noted keeps its time', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const { id } = await session.insert(enquiries, unexpected());
      const before = await read(session, 'press_enquiries', id);
      await session.become('operator');
      await session.rows(
        `update public.legal_rules set trigger = 'impact_determined', amount = 48 where code = 'first_statement' and effective_to is null`,
      );
      await atTheEnd(session);
      expect(await read(session, 'press_enquiries', id)).toEqual(before);
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

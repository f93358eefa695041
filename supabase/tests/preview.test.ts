// What a change would move is told before it is made, and nothing of the trying stays.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { incident } from './cases.ts';
import { day, dayOf, table as spokespersons, standing } from './records.ts';
import { atTheEnd } from './recounted.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const preview = (session: Session, act: string, change: unknown) =>
  session.rows('select * from public.preview_change($1, $2)', [act, JSON.stringify(change)]);
const dayOff = (date: string) => ({ id: randomUUID(), day: date, name: 'Nghỉ đột xuất', is_off: true });

/** All that a change could leave behind. */
async function everything(session: Session): Promise<Row> {
  await session.become('operator');
  const state = await session.row(`
    select (select jsonb_agg(r order by id) from public.legal_rules r) as rules,
      (select jsonb_agg(h order by day) from public.public_holidays h) as days,
      (select jsonb_agg(s order by key) from public.settings s) as settings,
      (select jsonb_agg(i order by id) from public.incidents i) as incidents,
      (select jsonb_agg(l order by id) from public.correction_requests l) as letters,
      (select jsonb_agg(s order by id) from public.spokespersons s) as terms,
      (select count(*) from audit.changes) as changes, (select count(*) from private.recounts) as asked`);
  await session.become('quanly');
  return state;
}

/** An incident of Sở Y tế found today, and the last day of its time. */
async function openIncident(session: Session): Promise<{ id: unknown; last: string }> {
  await session.become('syt');
  const { id } = await session.insert('public.incidents', incident({ found_at: `${day(0)} 00:00+07` }));
  const { last } = await session.row(
    `select private.day_of(next_due_at - interval '1 second') as last from public.incidents where id = $1`,
    [id],
  );
  await session.become('quanly');
  return { id, last: dayOf(last) ?? '' };
}

describe('a preview', () => {
  test('tells each deadline that moves, whose it is, from when to when, and leaves no trace', async () => {
    await database.rolledBack(async (session) => {
      const { id, last } = await openIncident(session);
      const before = await everything(session);
      const told = await preview(session, 'add_days', { days: [dayOff(last)] });
      expect(await everything(session)).toEqual(before);

      const mine = told.find(({ record_id }) => record_id === id);
      expect(mine).toMatchObject({
        kind: 'incident',
        agency_short_name: 'Sở Y tế',
        title: incident().title,
        incident_id: id,
      });
      expect(told.every(({ of_total }) => of_total === told.length)).toBe(true);

      await session.insert('public.public_holidays', dayOff(last));
      await atTheEnd(session);
      const { next_due_at } = await session.row('select next_due_at from public.incidents where id = $1', [id]);
      expect(mine?.becomes).toEqual(next_due_at);
    });
  });

  test('of a day taken out, of one changed and of one worked after all is as true', async () => {
    await database.rolledBack(async (session) => {
      const { id, last } = await openIncident(session);
      const entered = await session.insert('public.public_holidays', dayOff(last));
      await atTheEnd(session);
      for (const [act, change] of [
        ['remove_day', { id: entered.id }],
        ['change_day', { id: entered.id, day: day(300), is_off: true }],
      ] as const) {
        const told = await preview(session, act, change);
        expect(told.map(({ record_id }) => record_id)).toContain(id);
      }
    });
  });

  test('of a rule: replaced, changed, withdrawn, new', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await openIncident(session);
      const rule = await session.row(
        `select to_jsonb(r) as row from public.legal_rules r where code = 'verify_incident'`,
      );
      const { row } = rule as { row: Row };
      const successor = { ...row, id: randomUUID(), effective_from: day(0), amount: 9 };
      const replace = { replaced_id: row.id, replaced_version: row.version, successor };
      const told = await preview(session, 'replace_rule', replace);
      expect(told.map(({ record_id }) => record_id)).toContain(id);
      // From tomorrow on it is nothing to what has begun.
      const later = { ...replace, successor: { ...successor, effective_from: day(1) } };
      expect(await preview(session, 'replace_rule', later)).toEqual([]);

      await session.rows('select public.replace_legal_rule($1, $2, $3)', [
        row.id,
        row.version,
        JSON.stringify(later.successor),
      ]);
      const moved = await preview(session, 'change_rule', successor);
      expect(moved.map(({ record_id }) => record_id)).toContain(id);
      expect(await preview(session, 'withdraw_rule', { id: successor.id, version: 1 })).toEqual([]);
      const fresh = { ...successor, id: randomUUID(), code: 'tried_rule' };
      expect(await preview(session, 'add_rule', fresh)).toEqual([]);
    });
  });

  test('of the hours of «at once» and of the cycle of confirming; other settings move nothing', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const set = (key: string, value: number) => preview(session, 'change_setting', { key, value });
      const letters = await set('at_once_follow_up_hours', 30);
      expect(letters.length).toBeGreaterThan(0);
      expect(new Set(letters.map(({ kind }) => kind))).toEqual(new Set(['letter']));
      const cycle = await set('attestation_cycle_months', 6);
      expect(cycle[0]).toMatchObject({ kind: 'attestation' });
      const { was, becomes } = cycle[0] as { was: Date; becomes: Date };
      expect(becomes.getTime()).toBeGreaterThan(was.getTime());
      expect(await set('delegation_max_days', 30)).toEqual([]);
    });
  });

  test('tells at most two hundred, and how many there are', async () => {
    await database.rolledBack(async (session) => {
      const { last } = await openIncident(session);
      await session.become('operator');
      await session.rows(
        `insert into public.incidents (agency_id, title, found_by, found_at)
         select agency_id, 'Vụ việc số ' || n, 'Văn phòng', private.start_of_day(private.today())
         from public.incidents, generate_series(1, 205) n where title = $1 limit 205`,
        [incident().title],
      );
      await session.become('quanly');
      const told = await preview(session, 'add_days', { days: [dayOff(last)] });
      expect(told).toHaveLength(200);
      expect(told[0]?.of_total).toBeGreaterThanOrEqual(206);
    });
  });

  test.each<[string, string, Row, Row]>([
    ['a rule of the past', 'add_rule', { effective_from: '2020-01-01' }, { message: 'rule_in_past' }],
    [
      'a day entered already',
      'add_days',
      { days: [dayOff('2026-09-02')] },
      { constraint: 'public_holidays_day_unique' },
    ],
    [
      'a value out of range',
      'change_setting',
      { key: 'delegation_max_days', value: 0 },
      { constraint: 'settings_value_in_range' },
    ],
  ])('of %s is refused as the change is', async (_, act, change, refusal) => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      expect(
        await session.refusal('select * from public.preview_change($1, $2)', [act, JSON.stringify(change)]),
      ).toMatchObject(refusal);
    });
  });

  test.each<PersonaName>(['quanlyLongXuyen', 'giamsat', 'syt'])(
    'is nothing for %s, who may not change',
    async (who) => {
      await database.rolledBack(async (session) => {
        await session.become(who);
        const add = JSON.stringify({ days: [dayOff(day(5))] });
        expect(await session.refusal('select * from public.preview_change($1, $2)', ['add_days', add])).toMatchObject({
          code: '42501',
        });
        expect(await preview(session, 'change_setting', { key: 'at_once_follow_up_hours', value: 30 })).toEqual([]);
      });
    },
  );

  test('asked over the Data API stays one, and counts nothing for good', async () => {
    const args = { act: 'change_setting', change: { key: 'at_once_follow_up_hours', value: 30 } };
    const answer = await database.rest('quanly').call('preview_change', args);
    expect(answer.rows.length).toBeGreaterThan(0);
    const { rows } = await database.rest('quanly').get('settings?key=eq.at_once_follow_up_hours&select=value');
    expect(rows).toEqual([{ value: 24 }]);
  });
});

test('a save over the Data API counts with its commit', async () => {
  const manager = database.rest('quanly');
  const value = async (set: number) => {
    const path = 'settings?key=eq.at_once_follow_up_hours';
    expect((await manager.request(path, { method: 'PATCH', body: { value: set } })).status).toBe(204);
    const text = `select due_at from public.correction_requests l join public.legal_rules r on r.id = l.due_rule_id
      join public.incidents i on i.id = l.incident_id
      where r.unit = 'at_once' and l.result is null and i.next_step is not null order by l.id`;
    return (await database.rolledBack((session) => session.rows(text))).map(({ due_at }) => (due_at as Date).getTime());
  };
  const [before, after] = [await value(24), await value(25)];
  expect(before.length).toBeGreaterThan(0);
  expect(after).toEqual(before.map((due) => due + 3_600_000));
});

test('a term to be published is told by name', async () => {
  await database.rolledBack(async (session) => {
    await session.insert(spokespersons, standing({ decision_date: day(0) }));
    await session.become('quanly');
    const { row } = (await session.row(
      `select to_jsonb(r) as row from public.legal_rules r where code = 'publish_spokesperson' and regime = '2026'`,
    )) as { row: Row };
    const successor = { ...row, id: randomUUID(), effective_from: day(0), amount: 48 };
    const told = await preview(session, 'replace_rule', {
      replaced_id: row.id,
      replaced_version: row.version,
      successor,
    });
    expect(told).toMatchObject([
      { kind: 'spokesperson', title: 'Nguyễn Thị Phát Ngôn', agency_short_name: 'Sở Ngoại vụ' },
    ]);
  });
});

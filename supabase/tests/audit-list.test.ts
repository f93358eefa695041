import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personaNames, personas, worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day, personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const list = (session: Session, args = '', size = 200): Promise<Row[]> =>
  session.rows(`select * from public.list_audit(${args}${args && ', '}page_size => ${size})`);
const inAgency = (code: string) => `in_agency => '${agencyId(code)}'`;

beforeAll(async () => {
  await database.committed(async (session) => {
    await session.become('syt');
    await session.rows(`update public.incidents set severity = 'hot' where id = $1`, [worldId('incident:SYT')]);
    await session.rows(`select public.log_export('spokespersons', 'xlsx', null, $1, 4, '{"q": "Hòa"}')`, [
      agencyId('SYT'),
    ]);
    await session.become('longxuyen');
    await session.rows(`update public.incidents set severity = 'hot' where id = $1`, [worldId('incident:H883')]);
    await session.become('operator');
    await session.rows(`update public.press_agencies set address = 'Long Xuyên' where id = $1`, [
      worldId('press_agency:thu'),
    ]);
  });
});

describe('the list of the history', () => {
  test('tells who, when, of what, whose, what was and what is; newest first', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const entries = await list(session, inAgency('SYT'));
      expect(entries.slice(0, 2)).toMatchObject([
        {
          operation: 'EXPORT',
          table_name: 'spokespersons',
          record_id: null,
          subject_name: null,
          was: null,
          is_now: { format: 'xlsx', rows: 4, filters: { q: 'Hòa' } },
        },
        {
          changed_by: personId(personas.syt.email),
          changed_by_name: 'Nguyễn Ngọc Hân',
          table_name: 'incidents',
          operation: 'UPDATE',
          record_id: worldId('incident:SYT'),
          subject_id: worldId('incident:SYT'),
          subject_table: 'incidents',
          subject_name: 'Tin sai thử nghiệm SYT',
          agency_id: agencyId('SYT'),
          agency_short_name: 'Sở Y tế',
          was: { severity: 'normal' },
          is_now: { severity: 'hot' },
        },
      ]);
      const moments = entries.map(({ changed_at }) => Number(changed_at));
      expect(moments).toEqual([...moments].sort((a, b) => b - a));
    });
  });

  test('of the province has everything of its agencies and what belongs to none', async () => {
    await database.rolledBack(async (session) => {
      const all = await session.row(
        `select count(*)::integer as n from audit.changes c
         where agency_id is null or exists (select from public.agencies a where a.id = c.agency_id
           and a.code not in ('TINH-KHAC', 'KHAC-SYT'))`,
      );
      await session.become('quanly');
      const seen: Row[] = [];
      for (let page: Row[] = []; ; ) {
        page = await list(session, seen.length ? `before_id => ${seen.at(-1)?.id}` : '', 150);
        seen.push(...page.slice(0, 150));
        if (page.length <= 150) break;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      expect(seen.length).toBe(all.n);
      expect(seen.some(({ agency_id, table_name }) => agency_id === null && table_name === 'settings')).toBe(true);
    });
  });

  test('of a district has its agency and those below, and nothing that belongs to none', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanlyLongXuyen');
      const entries = await list(session);
      const agencies = new Set(entries.map(({ agency_id }) => agency_id));
      expect(agencies).toEqual(new Set([agencyId('H883'), agencyId('H883-P1')]));
      expect(await list(session, inAgency('SYT'))).toEqual([]);
      expect(await list(session, `of_table => 'settings'`)).toEqual([]);
      expect((await list(session, `of_person => '${personId(personas.syt.email)}'`)).length).toBe(0);
    });
  });

  test.each(personaNames.filter((name) => personas[name].role !== 'manager' && name !== 'nobody'))(
    'shows nothing to %s',
    async (name) => {
      expect((await database.rest(name).call('list_audit', {})).body).toEqual([]);
    },
  );

  test('waits for the second factor when the setting asks for it', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.settings set value = 1 where key = 'managers_second_factor'`);
      await session.become('quanly');
      expect(await session.refusal('select * from public.list_audit()')).toMatchObject({
        code: 'PT403',
        message: 'second_factor_required',
      });
      await session.showSecondFactor();
      expect((await list(session)).length).toBeGreaterThan(0);
    });
  });
});

describe('its filters', () => {
  const seenWith = (args: string) =>
    database.rolledBack(async (session) => {
      await session.become('quanly');
      return list(session, args);
    });

  test('a person', async () => {
    const entries = await seenWith(`of_person => '${personId(personas.longxuyen.email)}'`);
    expect(entries.length).toBeGreaterThan(0);
    for (const { changed_by } of entries) expect(changed_by).toBe(personId(personas.longxuyen.email));
  });

  test('an agency, exactly that one', async () => {
    const entries = await seenWith(inAgency('H883'));
    expect(new Set(entries.map(({ agency_id }) => agency_id))).toEqual(new Set([agencyId('H883')]));
  });

  test.each(['settings', 'incidents', 'public_contacts', 'memberships', 'press_agencies'])(
    'a table: %s',
    async (table) => {
      const entries = await seenWith(`of_table => '${table}'`);
      expect(new Set(entries.map(({ table_name }) => table_name))).toEqual(new Set([table]));
    },
  );

  test.each(['INSERT', 'UPDATE', 'EXPORT'])('what happened: %s', async (operation) => {
    const entries = await seenWith(`of_operation => '${operation}'`);
    expect(new Set(entries.map((entry) => entry.operation))).toEqual(new Set([operation]));
  });

  test('what happened: DELETE', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await session.row('select id from public.public_holidays order by day limit 1');
      await session.rows('delete from public.public_holidays where id = $1', [id]);
      await session.become('quanly');
      expect(await list(session, `of_operation => 'DELETE'`)).toMatchObject([
        { table_name: 'public_holidays', record_id: id, subject_name: null, is_now: null },
      ]);
    });
  });

  test('a period, by days of Vietnam, both inclusive', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `insert into audit.changes (changed_at, table_name, record_id, subject_id, operation)
         select moment, 'settings', gen_random_uuid(), gen_random_uuid(), 'UPDATE'
         from unnest(array['2020-05-01 00:00+07', '2020-05-02 23:59:59.999999+07', '2020-05-03 00:00+07', '2020-04-30 23:59:59+07']::timestamptz[]) as moment`,
      );
      await session.become('quanly');
      const period = `from_day => '2020-05-01', to_day => '2020-05-02'`;
      expect((await list(session, period)).map(({ changed_at }) => (changed_at as Date).toISOString())).toEqual([
        '2020-05-02T16:59:59.999Z',
        '2020-04-30T17:00:00.000Z',
      ]);
      expect(await list(session, `from_day => '${day(1)}'`)).toEqual([]);
    });
  });

  test('all at once, page by page', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanlyLongXuyen');
      const filters = `${inAgency('H883')}, of_table => 'incidents', of_operation => 'UPDATE', of_person => '${personId(personas.longxuyen.email)}', from_day => '${day(0)}', to_day => '${day(0)}'`;
      expect(await list(session, filters)).toMatchObject([{ is_now: { severity: 'hot' } }]);
      const all = (await list(session)).map(({ id }) => id);
      const paged: unknown[] = [];
      while (paged.length < Math.min(all.length, 60)) {
        const page = await list(session, paged.length ? `before_id => ${paged.at(-1)}` : '', 20);
        paged.push(...page.slice(0, 20).map(({ id }) => id));
      }
      expect(paged).toEqual(all.slice(0, paged.length));
    });
  });
});

test('every entry names the record it belongs to, wherever that lies', async () => {
  await database.rolledBack(async (session) => {
    await session.become('quanly');
    const named = async (args: string) =>
      (await list(session, `${inAgency('SYT')}, ${args}`)).map(({ subject_table, subject_name }) => [
        subject_table,
        subject_name,
      ]);
    expect(await named(`of_table => 'attachments'`)).toEqual(
      expect.arrayContaining([
        ['spokespersons', 'Đặng Thị Kiểm Thử'],
        ['delegations', 'Đặng Thị Ủy Quyền'],
        ['incidents', 'Tin sai thử nghiệm SYT'],
      ]),
    );
    expect(await named(`of_table => 'correction_requests'`)).toContainEqual(['incidents', 'Tin sai thử nghiệm SYT']);
    expect(await named(`of_table => 'memberships'`)).toContainEqual(['profiles', 'Nguyễn Ngọc Hân']);
    expect(await named(`of_table => 'invitations'`)).toContainEqual(['invitations', personas.syt.email]);
    expect(await named(`of_table => 'agencies'`)).toContainEqual(['agencies', 'Sở Y tế']);
    for (const [table, name] of [
      ['settings', 'Quản trị phải xác thực hai bước'],
      ['press_agencies', 'Báo Kiểm Thử'],
    ]) {
      expect((await list(session, `of_table => '${table}'`)).map(({ subject_name }) => subject_name)).toContain(name);
    }
  });
});

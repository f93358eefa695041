import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personas, worldId } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, asClerkOfForeignAffairs, day, personId, standing, table } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const timeline = 'select * from public.record_timeline($1)';

async function liveALife(session: Session): Promise<unknown> {
  await asClerkOfForeignAffairs(session);
  const { id } = await session.insert(table, standing());
  await session.rows(`update ${table} set position = 'Giám đốc Sở', knows_field = true where id = $1`, [id]);
  await session.rows('select public.publish_spokesperson($1)', [id]);
  await session.rows(`update ${table} set official_phone = '02963000222' where id = $1`, [id]);
  await session.rows('select public.withdraw_spokesperson($1)', [id]);
  await session.rows(`update ${table} set valid_to = $2, end_reason = 'Nghỉ hưu' where id = $1`, [id, day(0)]);
  return id;
}

describe('the timeline of a record', () => {
  test('shows every change by field, with who made it, newest first', async () => {
    await database.rolledBack(async (session) => {
      const id = await liveALife(session);
      const entries = await session.rows(timeline, [id]);
      expect(entries).toMatchObject([
        {
          table_name: 'spokespersons',
          operation: 'UPDATE',
          was: { valid_to: null, end_reason: null },
          is_now: { valid_to: day(0), end_reason: 'Nghỉ hưu' },
        },
        {
          table_name: 'public_contacts',
          operation: 'UPDATE',
          was: { withdrawn_at: null },
          is_now: { withdrawn_at: expect.any(String) },
        },
        {
          table_name: 'spokespersons',
          operation: 'UPDATE',
          was: { official_phone: '02963852468' },
          is_now: { official_phone: '02963000222' },
        },
        // The copy the saving made, within it.
        {
          table_name: 'public_contacts',
          operation: 'UPDATE',
          was: { phone: '02963852468' },
          is_now: { phone: '02963000222' },
        },
        { table_name: 'public_contacts', operation: 'INSERT', is_now: { phone: '02963852468' } },
        {
          table_name: 'spokespersons',
          operation: 'UPDATE',
          was: { position: 'Phó Giám đốc Sở', knows_field: false },
          is_now: { position: 'Giám đốc Sở', knows_field: true },
        },
        { table_name: 'spokespersons', operation: 'INSERT', was: null, is_now: { full_name: 'Nguyễn Thị Phát Ngôn' } },
      ]);
      for (const entry of entries) expect(entry.changed_by_name).toBe('Nguyễn Ngọc Hân');
      // Nothing but the fields that changed.
      expect(Object.keys(entries[0]?.is_now as object).sort()).toEqual(['end_reason', 'valid_to']);
    });
  });

  test('is shown to whoever may see the record, and to nobody else', async () => {
    await database.rolledBack(async (session) => {
      const id = await liveALife(session);
      for (const who of ['syt', 'giamsat', 'quanly'] as const) {
        await session.become(who);
        expect([who, (await session.rows(timeline, [id])).length]).toEqual([who, 7]);
      }
      for (const who of ['stttt', 'longxuyen', 'giamsatLongXuyen', 'quanlyLongXuyen', 'nghiviec'] as const) {
        await session.become(who);
        expect([who, await session.rows(timeline, [id])]).toEqual([who, []]);
      }
      await session.become('nobody');
      expect((await session.refusal(timeline, [id])).code).toBe('42501');
    });
  });

  test('of a person tells their roles and details to themselves and to who manages them, and to nobody else', async () => {
    await database.rolledBack(async (session) => {
      const person = personId(personas.longxuyen.email);
      const tablesSeenBy = async (who: PersonaName) => {
        await session.become(who);
        return new Set((await session.rows(timeline, [person])).map(({ table_name }) => table_name));
      };
      const all = new Set(['memberships', 'profiles']);
      for (const who of ['longxuyen', 'quanly', 'quanlyLongXuyen'] as const) {
        expect([who, await tablesSeenBy(who)]).toEqual([who, all]);
      }
      for (const who of ['giamsat', 'giamsatLongXuyen', 'syt', 'nghiviec'] as const) {
        expect([who, await tablesSeenBy(who)]).toEqual([who, new Set()]);
      }
    });
  });

  test('of a person with roles in two places shows each manager those they manage', async () => {
    await database.rolledBack(async (session) => {
      const person = personId(personas.syt.email);
      const agency_id = agencyId('H883');
      await session.insert('public.memberships', { user_id: person, agency_id, role: 'clerk' });
      await session.become('quanlyLongXuyen');
      await session.rows(`update public.memberships set role = 'supervisor' where user_id = $1`, [person]);
      const roles = (await session.rows(timeline, [person])).filter(({ table_name }) => table_name === 'memberships');
      // Also a change, which is not one of the agency, says where.
      expect(roles).toMatchObject([
        { was: { role: 'clerk', agency_id }, is_now: { role: 'supervisor', agency_id } },
        { was: null, is_now: { agency_id } },
      ]);
    });
  });

  test('of an invitation is shown to who manages its agency', async () => {
    await database.rolledBack(async (session) => {
      for (const [who, count] of [
        ['quanly', 1],
        ['quanlyLongXuyen', 0],
        ['giamsat', 0],
        ['syt', 0],
      ] as const) {
        await session.become(who);
        expect([who, (await session.rows(timeline, [worldId('invitation:SYT')])).length]).toEqual([who, count]);
      }
    });
  });

  test('of people waits for the second factor of a manager when the setting asks for it', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.settings set value = 1 where key = 'managers_second_factor'`);
      await session.become('quanly');
      for (const id of [personId(personas.syt.email), worldId('invitation:SYT')]) {
        expect(await session.rows(timeline, [id])).toEqual([]);
      }
      await session.showSecondFactor();
      for (const id of [personId(personas.syt.email), worldId('invitation:SYT')]) {
        expect((await session.rows(timeline, [id])).length).toBeGreaterThan(0);
      }
    });
  });

  test.each(['press_agencies', 'settings', 'legal_rules', 'public_holidays'])(
    'of what all go by, %s, is shown to every member, not to who has left',
    async (name) => {
      await database.rolledBack(async (session) => {
        const { id } = await session.row(`select id from public.${name} order by created_at desc limit 1`);
        for (const who of ['syt', 'giamsat', 'quanlyLongXuyen'] as const) {
          await session.become(who);
          expect([who, (await session.rows(timeline, [id])).length]).not.toEqual([who, 0]);
        }
        await session.become('nghiviec');
        expect(await session.rows(timeline, [id])).toEqual([]);
      });
    },
  );

  test('of an agency is shown to every member, not to who has left', async () => {
    await database.rolledBack(async (session) => {
      await session.become('stttt');
      expect((await session.rows(timeline, [agencyId('SYT')])).length).toBeGreaterThan(0);
      await session.become('nghiviec');
      expect(await session.rows(timeline, [agencyId('SYT')])).toEqual([]);
    });
  });

  test('goes on page by page without gap or repetition', async () => {
    await database.rolledBack(async (session) => {
      const id = await liveALife(session);
      const all = (await session.rows(timeline, [id])).map((entry) => entry.id);
      const seen: unknown[] = [];
      for (let before: unknown = null; seen.length < all.length; before = seen.at(-1)) {
        const page = await session.rows('select id from public.record_timeline($1, $2, 2)', [id, before]);
        expect(page.length).toBeGreaterThan(0);
        seen.push(...page.slice(0, 2).map((entry) => entry.id));
      }
      expect(seen).toEqual(all);
    });
  });
});

describe('history', () => {
  test.each([
    ['altered', `update audit.changes set changed_by = null`],
    ['removed', 'delete from audit.changes'],
    ['emptied', 'truncate audit.changes'],
  ])('is not %s, not even by the owner of the table', async (_, attempt) => {
    await database.rolledBack(async (session) => {
      expect(await session.refusal(attempt)).toMatchObject({ code: 'PT403', message: 'audit_is_append_only' });
    });
  });

  test('is kept for every table but drafts, what was read, the grounds of the law and the stories, which are history themselves, and for every way a row can change', async () => {
    await database.rolledBack(async (session) => {
      // tgtype: 1 row, 4 insert, 8 delete, 16 update; bit 2 would be BEFORE.
      const kept = await session.rows(`
        select c.relname as name from pg_class c join pg_trigger t on t.tgrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and t.tgfoid = 'audit.log_change'::regproc
          and t.tgtype = 1 + 4 + 8 + 16 and t.tgenabled = 'O' and t.tgqual is null and t.tgattr = ''`);
      const tables = await session.rows(
        `select tablename as name from pg_tables
         where schemaname = 'public' and tablename not in ('drafts', 'former_agencies', 'incident_events', 'incident_mentions', 'notice_reads', 'refusal_grounds')`,
      );
      const names = (rows: { name?: unknown }[]) => rows.map((row) => row.name).sort();
      expect(names(kept)).toEqual(names(tables));
    });
  });

  test('has each change once, with all that was and is', async () => {
    await database.rolledBack(async (session) => {
      const before = await session.row('select coalesce(max(id), 0) as id from audit.changes');
      const { id } = await session.insert('public.hotlines', { label: 'Số thử', phones: ['02963123456'] });
      await session.rows(`update public.hotlines set label = 'Số thử lại' where id = $1`, [id]);
      await session.rows('update public.hotlines set label = label where id = $1', [id]);
      await session.rows('delete from public.hotlines where id = $1', [id]);
      const changes = await session.rows('select * from audit.changes where id > $1 order by id', [before.id]);
      expect(changes).toMatchObject([
        { operation: 'INSERT', record_id: id, was: null, is_now: { label: 'Số thử', phones: ['02963123456'] } },
        { operation: 'UPDATE', record_id: id, was: { label: 'Số thử' }, is_now: { label: 'Số thử lại' } },
        { operation: 'DELETE', record_id: id, was: { label: 'Số thử lại', phones: ['02963123456'] }, is_now: null },
      ]);
      expect(changes).toHaveLength(3);
    });
  });

  test('tells who acted also when a function acts for them', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      await session.rows('select public.withdraw_spokesperson($1)', [worldId('running:SYT')]);
      await session.become('operator');
      const change = await session.row(
        `select changed_by, agency_id from audit.changes where subject_id = $1 order by id desc limit 1`,
        [worldId('running:SYT')],
      );
      expect(change).toEqual({ changed_by: personId(personas.syt.email), agency_id: agencyId('SYT') });
    });
  });

  test('never holds a token, not even its hash', async () => {
    await database.rolledBack(async (session) => {
      const leaks = await session.row(`
        select count(*)::integer as n from audit.changes
        where table_name = 'invitations' and (was ? 'token_hash' or is_now ? 'token_hash')`);
      const invitations = await session.row(
        `select count(*)::integer as n from audit.changes where table_name = 'invitations'`,
      );
      expect(leaks.n).toBe(0);
      expect(invitations.n).toBeGreaterThan(0);
    });
  });
});

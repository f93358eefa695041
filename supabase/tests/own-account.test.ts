import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const email = 'canbo.syt@phatngon.example';
const me = personId(email);
const profile = `public.profiles where id = '${me}'`;
const versionOf = async (session: Session) => Number((await session.row(`select version from ${profile}`)).version);
const change = (set: string) => `update public.profiles set ${set} where id = '${me}'`;

/** What the auth service does once a new address has been confirmed. */
async function confirmAddress(session: Session, person: string, address: string): Promise<void> {
  await session.become('auth service');
  await session.count('update auth.users set email = $2 where id = $1', [person, address]);
}

describe('one’s own profile', () => {
  test('changes in name and phone, with who and when, and the history tells it', async () => {
    await database.rolledBack(async (session) => {
      const version = await versionOf(session);
      await session.become('syt');
      const changed = await session.row(
        `${change(`full_name = '  Nguyễn   Thị Hân ', phone = '0913456789'`)} returning *`,
      );
      expect(changed).toMatchObject({
        full_name: 'Nguyễn Thị Hân',
        phone: '0913456789',
        version: version + 1,
        updated_by: me,
      });
      await session.become('operator');
      const told = await session.row(
        `select was, is_now from audit.changes where table_name = 'profiles' and record_id = $1 order by id desc limit 1`,
        [me],
      );
      expect(told.is_now).toEqual({ full_name: 'Nguyễn Thị Hân', phone: '0913456789' });
    });
  });

  test.each([
    ['a name of one letter', `full_name = ' A '`, 'profiles_full_name_length'],
    ['a name too long', `full_name = repeat('a', 101)`, 'profiles_full_name_length'],
    ['a name of spaces', `full_name = '    '`, 'profiles_full_name_length'],
    ['a phone that is none', `phone = '12345'`, 'profiles_phone'],
    ['a phone with spaces', `phone = '0913 456 789'`, 'profiles_phone'],
  ])('refuses %s', async (_, set, constraint) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await session.refusal(change(set))).toMatchObject({ code: '23514', constraint });
    });
  });

  test.each([
    'nguoi.khac@phatngon.example',
    // The same address in other letters is not the account's as it is kept.
    email.toUpperCase(),
  ])('does not take %s for its address', async (address) => {
    await database.rolledBack(async (session) => {
      for (const who of ['syt', 'operator'] as const) {
        await session.become(who);
        expect(await session.refusal(change(`email = '${address}'`))).toMatchObject({
          code: 'PT403',
          message: 'profile_email_fixed',
          hint: 'email',
        });
      }
    });
  });

  test('keeps what only the system sets, whatever is sent', async () => {
    await database.rolledBack(async (session) => {
      const kept = 'id, email, is_demo, created_at, created_by';
      const before = await session.row(`select ${kept} from ${profile}`);
      await session.become('syt');
      await session.row(
        `${change(
          `full_name = 'Nguyễn Hân', id = gen_random_uuid(), is_demo = not is_demo, created_at = '2001-01-01', created_by = null`,
        )} returning id`,
      );
      expect(await session.row(`select ${kept} from ${profile}`)).toEqual(before);
    });
  });

  test('is not saved over what another device has saved meanwhile', async () => {
    await database.rolledBack(async (session) => {
      const version = await versionOf(session);
      await session.become('syt');
      await session.row(`${change(`phone = '0913456789', version = ${version}`)} returning id`);
      const stale = await session.refusal(change(`phone = '0913456780', version = ${version}`));
      expect(stale).toMatchObject({ code: 'PT409', message: 'stale_version' });
    });
  });

  test('is nobody else’s to change, and nobody’s who has left', async () => {
    await database.rolledBack(async (session) => {
      for (const who of ['quanly', 'giamsat', 'stttt', 'nghiviec'] as const) {
        await session.become(who);
        expect(await session.count(change(`full_name = 'Người Khác'`))).toBe(0);
      }
      await session.become('nghiviec');
      expect(await session.count(`update public.profiles set full_name = 'Đã Nghỉ'`)).toBe(0);
      await session.become('nobody');
      expect((await session.refusal(change(`full_name = 'Không Ai'`))).code).toBe('42501');
    });
  });
});

describe('the address of the account', () => {
  test('changed and confirmed with the auth service, is that of the profile', async () => {
    await database.rolledBack(async (session) => {
      const version = await versionOf(session);
      await confirmAddress(session, me, 'Han.Nguyen@phatngon.example');
      await session.become('operator');
      expect(await session.row(`select email, version from ${profile}`)).toEqual({
        email: 'han.nguyen@phatngon.example',
        version: version + 1,
      });
      // The profile goes on as before, under its new address.
      await session.become('syt');
      expect(await session.count(change(`full_name = 'Nguyễn Hân'`))).toBe(1);
    });
  });

  test('signed in again with, leaves the profile as it is', async () => {
    await database.rolledBack(async (session) => {
      const version = await versionOf(session);
      await confirmAddress(session, me, email);
      await session.become('auth service');
      await session.count('update auth.users set last_sign_in_at = now() where id = $1', [me]);
      await session.become('operator');
      expect(await versionOf(session)).toBe(version);
    });
  });
});

// Whoever is signed in can call the auth service by hand: change the address, or what registration said of them.
describe('an invitation, to who changes their account by hand', () => {
  const accept = 'select public.accept_invitation($1) as agency';
  const forFinance = 'demo-loi-moi';
  const forHealth = 'demo-loi-moi-them';
  const notMine = { code: 'PT403', message: 'invitation_not_found' };

  test('is not theirs by the address that a token or a profile claims', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      await session.rows(
        `select set_config('request.jwt.claims',
           (current_setting('request.jwt.claims')::jsonb || '{"email": "canbo.stc@phatngon.example"}')::text, true)`,
      );
      expect(await session.refusal(accept, [forFinance])).toMatchObject(notMine);
    });
  });

  test('is not theirs by writing its token into their account', async () => {
    await database.rolledBack(async (session) => {
      const version = await versionOf(session);
      await session.become('auth service');
      await session.count('update auth.users set raw_user_meta_data = $2 where id = $1', [
        me,
        { invitation_token: forFinance, full_name: 'Người Khác' },
      ]);
      await session.become('operator');
      expect(await versionOf(session)).toBe(version);
      expect(await session.rows('select from public.memberships where user_id = $1', [me])).toHaveLength(1);
    });
  });

  test('is theirs once the address is, and no more those sent to the one they gave up', async () => {
    await database.rolledBack(async (session) => {
      await confirmAddress(session, me, 'canbo.stc@phatngon.example');
      await session.become('syt');
      expect(await session.refusal(accept, [forHealth])).toMatchObject(notMine);
      await session.row(accept, [forFinance]);
      expect(await session.rows('select from public.memberships where active')).toHaveLength(2);
    });
  });

  test('an account given up does not free its address for who has no invitation', async () => {
    await database.rolledBack(async (session) => {
      await confirmAddress(session, me, 'han@phatngon.example');
      const account: Row = {
        id: randomUUID(),
        aud: 'authenticated',
        role: 'authenticated',
        email,
        raw_user_meta_data: { full_name: 'Kẻ Giả Danh', invitation_token: 'demo-canbo-syt' },
      };
      const columns = Object.keys(account);
      const refusal = await session.refusal(
        `insert into auth.users (${columns}) values (${columns.map((_, i) => `$${i + 1}`)})`,
        Object.values(account),
      );
      expect(refusal).toMatchObject({ code: 'PT403', message: 'invitation_used' });
    });
  });
});

test('two devices saving at once: one of them is told', async () => {
  const version = await database.rolledBack(versionOf);
  const save = (phone: string) =>
    database.rest('syt').request(`profiles?id=eq.${me}&select=id`, {
      method: 'PATCH',
      body: { phone, version },
      prefer: ['return=representation'],
    });
  const answers = await Promise.all([save('0913456781'), save('0913456782')]);
  expect(answers.map(({ code, status }) => code ?? status).sort()).toEqual([200, 'PT409']);
});

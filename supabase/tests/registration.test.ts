import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const email = 'canbo.stc@phatngon.example';
const token = 'demo-loi-moi';

function newcomer(invitation_token: string | undefined, address = email, full_name = 'Lâm Thị Mới'): Row {
  return {
    id: randomUUID(),
    aud: 'authenticated',
    role: 'authenticated',
    email: address,
    raw_user_meta_data: { full_name, ...(invitation_token === undefined ? {} : { invitation_token }) },
  };
}

/** Tries to register, as the auth service does it for anyone. */
async function refusedRegistration(session: Session, account: Row): Promise<Refusal> {
  await session.become('auth service');
  const columns = Object.keys(account);
  const refusal = await session.refusal(
    `insert into auth.users (${columns}) values (${columns.map((_, i) => `$${i + 1}`)})`,
    Object.values(account),
  );
  await session.become('operator');
  return refusal;
}

async function register(session: Session, account: Row): Promise<void> {
  await session.become('auth service');
  await session.insert('auth.users', account);
  await session.become('operator');
}

describe('registering', () => {
  test('with the right link makes a profile and the membership it offers', async () => {
    await database.rolledBack(async (session) => {
      const account = newcomer(token, 'Canbo.STC@phatngon.example');
      await register(session, account);
      expect(await session.row('select * from public.profiles where id = $1', [account.id])).toMatchObject({
        full_name: 'Lâm Thị Mới',
        email,
        is_demo: false,
      });
      expect(await session.rows('select * from public.memberships where user_id = $1', [account.id])).toMatchObject([
        { agency_id: agencyId('STC'), role: 'clerk', active: true },
      ]);
      const invitation = await session.row('select * from public.invitations where email = $1', [email]);
      expect(invitation).toMatchObject({ accepted_by: account.id, accepted_at: expect.any(Date) });
    });
  });

  test.each<[string, string | undefined, string, string]>([
    ['without a link', undefined, email, 'invitation_not_found'],
    ['with an empty one', '', email, 'invitation_not_found'],
    ['with an invented one', 'doan-mo', email, 'invitation_not_found'],
    ['with somebody else’s', token, 'nguoi.la@phatngon.example', 'invitation_not_found'],
    ['with an expired one', 'demo-loi-moi-het-han', 'canbo.stp@phatngon.example', 'invitation_expired'],
  ])('%s is refused, and leaves no account', async (_, link, address, message) => {
    await database.rolledBack(async (session) => {
      const account = newcomer(link, address);
      expect(await refusedRegistration(session, account)).toMatchObject({ code: 'PT403', message });
      expect(await session.rows('select from auth.users where id = $1', [account.id])).toEqual([]);
    });
  });

  test('with a withdrawn link is refused', async () => {
    await database.rolledBack(async (session) => {
      await session.rows('update public.invitations set withdrawn_at = now() where email = $1', [email]);
      const refusal = await refusedRegistration(session, newcomer(token));
      expect(refusal).toMatchObject({ code: 'PT403', message: 'invitation_used' });
    });
  });

  test('with a used link is refused', async () => {
    await database.rolledBack(async (session) => {
      await register(session, newcomer(token));
      await session.rows(`update auth.users set email = 'doi@phatngon.example' where email = $1`, [email]);
      const refusal = await refusedRegistration(session, newcomer(token));
      expect(refusal).toMatchObject({ code: 'PT403', message: 'invitation_used' });
    });
  });

  test('without a name is refused', async () => {
    await database.rolledBack(async (session) => {
      const refusal = await refusedRegistration(session, newcomer(token, email, '  '));
      expect(refusal).toMatchObject({ code: '23514', constraint: 'profiles_full_name_length' });
    });
  });

  test('until the moment it expires, not at it', async () => {
    await database.rolledBack(async (session) => {
      const expire = `update public.invitations set expires_at = now() + $2::interval where email = $1`;
      await session.rows(expire, [email, '0']);
      expect(await refusedRegistration(session, newcomer(token))).toMatchObject({ message: 'invitation_expired' });
      await session.rows(expire, [email, '1 microsecond']);
      await register(session, newcomer(token));
    });
  });
});

test('two registrations racing with one link make one account', async () => {
  const link = 'invitation:STTTT';
  const address = 'moi.stttt@phatngon.example';
  // Two addresses in letters only: the account's own uniqueness must not be what decides.
  const accounts = [newcomer(link, address), newcomer(link, address.toUpperCase())];
  const outcomes = await Promise.allSettled(
    accounts.map((account) => database.committed((session) => register(session, account))),
  );
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'PT403', message: 'invitation_used' });
  const made = await database.rolledBack((session) =>
    session.rows('select from public.memberships m join public.profiles p on p.id = m.user_id where p.email = $1', [
      address,
    ]),
  );
  expect(made).toHaveLength(1);
});

describe('the first manager', () => {
  const invite = `select private.invite_first_manager('Quan.Tri@angiang.gov.vn') as token`;

  test('is invited by the operator while there is none, and registers as any other', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.memberships set role = 'supervisor' where role = 'manager'`);
      const { token: link } = await session.row(invite);
      expect(link).toMatch(/^[0-9a-f]{64}$/);
      const account = newcomer(String(link), 'quan.tri@angiang.gov.vn');
      await register(session, account);
      expect(await session.row('select * from public.memberships where user_id = $1', [account.id])).toMatchObject({
        role: 'manager',
        agency_id: agencyId('UBND-TINH'),
      });
    });
  });

  test('is invited again when the link is lost, which is then dead', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.memberships set role = 'supervisor' where role = 'manager'`);
      const lost = await session.row(invite);
      const { token: link } = await session.row(invite);
      const again = newcomer(String(lost.token), 'quan.tri@angiang.gov.vn');
      expect(await refusedRegistration(session, again)).toMatchObject({ message: 'invitation_used' });
      await register(session, newcomer(String(link), 'quan.tri@angiang.gov.vn'));
    });
  });

  test('is not invited beside another', async () => {
    await database.rolledBack(async (session) => {
      expect(await session.refusal(invite)).toMatchObject({ code: 'PT403', message: 'manager_exists' });
    });
  });

  test('is not invited by anyone through the Data API', async () => {
    await database.rolledBack(async (session) => {
      for (const who of ['quanly', 'syt', 'nobody'] as const) {
        await session.become(who);
        expect((await session.refusal(invite)).code).toBe('42501');
      }
    });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
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
      expect(await refusedRegistration(session, account)).toMatchObject({ code: 'PN403', message });
      expect(await session.rows('select from auth.users where id = $1', [account.id])).toEqual([]);
    });
  });

  test('with a withdrawn link is refused', async () => {
    await database.rolledBack(async (session) => {
      await session.rows('update public.invitations set withdrawn_at = now() where email = $1', [email]);
      const refusal = await refusedRegistration(session, newcomer(token));
      expect(refusal).toMatchObject({ code: 'PN403', message: 'invitation_used' });
    });
  });

  test('with a used link is refused', async () => {
    await database.rolledBack(async (session) => {
      await register(session, newcomer(token));
      await session.rows(`update auth.users set email = 'doi@phatngon.example' where email = $1`, [email]);
      const refusal = await refusedRegistration(session, newcomer(token));
      expect(refusal).toMatchObject({ code: 'PN403', message: 'invitation_used' });
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

describe('a further invitation', () => {
  const further = 'demo-loi-moi-them';
  const accept = 'select public.accept_invitation($1) as agency';

  test('taken by its addressee adds a membership', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await session.row(accept, [further])).toEqual({ agency: agencyId('SXD') });
      const mine = await session.rows('select agency_id from public.memberships where active');
      expect(mine.map((row) => row.agency_id).sort()).toEqual([agencyId('SYT'), agencyId('SXD')].sort());
      expect(await session.refusal(accept, [further])).toMatchObject({ code: 'PN403', message: 'invitation_used' });
    });
  });

  test('is not for anyone else, were they manager', async () => {
    await database.rolledBack(async (session) => {
      for (const who of ['stttt', 'quanly', 'nghiviec'] as const) {
        await session.become(who);
        const refusal = await session.refusal(accept, [further]);
        expect(refusal).toMatchObject({ code: 'PN403', message: 'invitation_not_found' });
      }
      await session.become('nobody');
      expect((await session.refusal(accept, [further])).code).toBe('42501');
    });
  });

  test('brings back who had left', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `update public.invitations set email = 'nghiviec@phatngon.example', agency_id = $1
         where id = $2`,
        [agencyId('SNV'), worldId('invitation:SNV')],
      );
      await session.become('nghiviec');
      await session.row(accept, ['invitation:SNV']);
      await session.become('operator');
      const memberships = await session.rows(
        'select active, deactivated_at from public.memberships where user_id = $1',
        [personId('nghiviec@phatngon.example')],
      );
      expect(memberships).toEqual([{ active: true, deactivated_at: null }]);
    });
  });

  test('raced with itself makes one membership', async () => {
    const taken = await Promise.all(
      Array.from({ length: 6 }, () => database.rest('syt').call('accept_invitation', { token: further })),
    );
    expect(taken.map((answer) => answer.code ?? answer.status).sort()).toEqual([200, ...Array(5).fill('PN403')]);
    const memberships = await database.rolledBack((session) =>
      session.rows('select from public.memberships where user_id = $1 and agency_id = $2', [
        personId('canbo.syt@phatngon.example'),
        agencyId('SXD'),
      ]),
    );
    expect(memberships).toHaveLength(1);
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
  expect(refused?.reason).toMatchObject({ code: 'PN403', message: 'invitation_used' });
  const made = await database.rolledBack((session) =>
    session.rows('select from public.memberships m join public.profiles p on p.id = m.user_id where p.email = $1', [
      address,
    ]),
  );
  expect(made).toHaveLength(1);
});

describe('looking at a link', () => {
  const preview = 'select * from public.preview_invitation($1)';

  test('tells its addressee, agency, role and state, signed in or not', async () => {
    await database.rolledBack(async (session) => {
      for (const who of ['nobody', 'stttt'] as const) {
        await session.become(who);
        expect(await session.rows(preview, [token])).toMatchObject([
          { email, agency_name: 'Sở Tài chính An Giang', role: 'clerk', state: 'open' },
        ]);
        expect(await session.rows(preview, ['demo-loi-moi-het-han'])).toMatchObject([{ state: 'expired' }]);
        expect(await session.rows(preview, ['demo-canbo-syt'])).toMatchObject([{ state: 'accepted' }]);
        expect(await session.rows(preview, ['doan-mo'])).toEqual([]);
        expect(await session.rows(preview, [null])).toEqual([]);
      }
      await session.become('operator');
      await session.rows('update public.invitations set withdrawn_at = now() where email = $1', [email]);
      await session.become('nobody');
      expect(await session.rows(preview, [token])).toMatchObject([{ state: 'withdrawn' }]);
    });
  });
});

describe('tokens', () => {
  test('are stored nowhere, only their hashes', async () => {
    await database.rolledBack(async (session) => {
      const tables = await session.rows(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
         where schemaname in ('public', 'audit')`,
      );
      for (const { name } of tables) {
        const holding = await session.rows(`select from ${name} as entry where entry::text like '%demo-loi-moi%'`);
        expect([name, holding]).toEqual([name, []]);
      }
      const { token_hash } = await session.row('select token_hash from public.invitations where email = $1', [email]);
      expect(token_hash).toMatch(/^[0-9a-f]{64}$/);
    });
  });
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

  test('is not invited beside another', async () => {
    await database.rolledBack(async (session) => {
      expect(await session.refusal(invite)).toMatchObject({ code: 'PN403', message: 'manager_exists' });
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

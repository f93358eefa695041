import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const email = 'canbo.stc@phatngon.example';
const token = 'demo-loi-moi';

describe('a further invitation', () => {
  const further = 'demo-loi-moi-them';
  const accept = 'select public.accept_invitation($1) as agency';

  test('taken by its addressee adds a membership', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await session.row(accept, [further])).toEqual({ agency: agencyId('SXD') });
      const mine = await session.rows('select agency_id from public.memberships where active');
      expect(mine.map((row) => row.agency_id).sort()).toEqual([agencyId('SYT'), agencyId('SXD')].sort());
      expect(await session.refusal(accept, [further])).toMatchObject({ code: 'PT403', message: 'invitation_used' });
    });
  });

  test('is not for anyone else, were they manager', async () => {
    await database.rolledBack(async (session) => {
      for (const who of ['stttt', 'quanly', 'nghiviec'] as const) {
        await session.become(who);
        const refusal = await session.refusal(accept, [further]);
        expect(refusal).toMatchObject({ code: 'PT403', message: 'invitation_not_found' });
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
    expect(taken.map((answer) => answer.code ?? answer.status).sort()).toEqual([200, ...Array(5).fill('PT403')]);
    const memberships = await database.rolledBack((session) =>
      session.rows('select from public.memberships where user_id = $1 and agency_id = $2', [
        personId('canbo.syt@phatngon.example'),
        agencyId('SXD'),
      ]),
    );
    expect(memberships).toHaveLength(1);
  });
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

import { afterAll, describe, expect, test } from 'vitest';
import { claimsOf, type PersonaName, signToken } from '../../tests/harness/personas.ts';
import { RestClient } from '../../tests/harness/rest-client.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const ask = `update public.settings set value = 1 where key = 'managers_second_factor'`;
const others = 'select from public.memberships where user_id <> (select auth.uid())';
const mine =
  'select role, public.needs_second_factor(m) as waits from public.memberships m where user_id = (select auth.uid()) order by role';
const assured = 'select private.is_assured() as assured';

/** In a province that asks its managers for two factors. */
function asking(work: (session: Session) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.rows(ask);
    await work(session);
  });
}

describe('while nobody is asked for a second factor', () => {
  test('a password is enough for a manager', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      expect(await session.rows(mine)).toEqual([{ role: 'manager', waits: false }]);
      expect((await session.rows(others)).length).toBeGreaterThan(10);
      expect(await session.row(assured)).toEqual({ assured: true });
      await session.rows('select private.require_assurance()');
    });
  });
});

describe('while managers are asked for a second factor', () => {
  test.each<PersonaName>(['quanly', 'quanlyLongXuyen'])('%s by a password alone sees that they wait', async (who) => {
    await asking(async (session) => {
      await session.become(who);
      expect(await session.rows(mine)).toEqual([{ role: 'manager', waits: true }]);
      expect(await session.row(assured)).toEqual({ assured: false });
      expect(await session.rows(others)).toEqual([]);
      expect(await session.rows('select from public.invitations')).toEqual([]);
      expect(await session.rows('select from public.profiles')).toHaveLength(1);
      expect(await session.refusal('select private.require_assurance()')).toMatchObject({
        code: 'PT403',
        message: 'second_factor_required',
      });
    });
  });

  test.each<PersonaName>(['quanly', 'quanlyLongXuyen'])('%s with both is a manager as ever', async (who) => {
    await asking(async (session) => {
      await session.become(who);
      await session.showSecondFactor();
      expect(await session.rows(mine)).toEqual([{ role: 'manager', waits: false }]);
      expect(await session.row(assured)).toEqual({ assured: true });
      expect((await session.rows(others)).length).toBeGreaterThan(0);
      expect((await session.rows('select from public.invitations')).length).toBeGreaterThan(0);
      expect((await session.rows('select from public.profiles')).length).toBeGreaterThan(1);
      await session.rows('select private.require_assurance()');
    });
  });

  test.each<PersonaName>(['syt', 'kiemnhiem', 'giamsat', 'giamsatLongXuyen'])('%s notices nothing', async (who) => {
    await asking(async (session) => {
      await session.become(who);
      expect(await session.row(assured)).toEqual({ assured: true });
      for (const { waits } of await session.rows(mine)) expect(waits).toBe(false);
      expect((await session.rows('select from public.spokespersons')).length).toBeGreaterThan(0);
    });
  });

  test('who is manager and clerk waits as the one and works as the other', async () => {
    await asking(async (session) => {
      await session.rows(`insert into public.memberships (user_id, agency_id, role) values ($1, $2, 'manager')`, [
        personId('canbo.syt@phatngon.example'),
        agencyId('H883'),
      ]);
      await session.become('syt');
      expect(await session.rows(mine)).toEqual([
        { role: 'clerk', waits: false },
        { role: 'manager', waits: true },
      ]);
      expect(await session.rows(others)).toEqual([]);
      const clerks = `update public.spokespersons set standards_note = 'Đã xem' where agency_id = $1`;
      expect(await session.count(clerks, [agencyId('SYT')])).toBeGreaterThan(0);
      await session.showSecondFactor();
      expect(await session.rows(mine)).toEqual([
        { role: 'clerk', waits: false },
        { role: 'manager', waits: false },
      ]);
      expect((await session.rows(others)).length).toBeGreaterThan(0);
    });
  });

  test('who manages no more is asked no more', async () => {
    await asking(async (session) => {
      await session.rows(
        `update public.memberships set active = false, deactivation_reason = 'Nghỉ hưu' where user_id = $1`,
        [personId('quanly@phatngon.example')],
      );
      await session.become('quanly');
      expect(await session.rows(mine)).toEqual([{ role: 'manager', waits: false }]);
      expect(await session.row(assured)).toEqual({ assured: true });
      expect(await session.rows(others)).toEqual([]);
    });
  });
});

describe('the level of a session', () => {
  const level = 'select private.assurance_level() as level';
  const claim = (setting: string, value: string) => `select set_config('${setting}', '${value}', true)`;

  test.each([
    ['claims as one object', 'request.jwt.claims', '{"aal": "aal2"}', 'aal2'],
    ['a setting for each claim', 'request.jwt.claim.aal', 'aal2', 'aal2'],
    ['claims that do not say', 'request.jwt.claims', '{"role": "authenticated"}', 'aal1'],
    ['an empty setting', 'request.jwt.claim.aal', '', 'aal1'],
  ])('is read from %s', async (_, setting, value, read) => {
    await database.rolledBack(async (session) => {
      await session.rows(claim(setting, value));
      expect(await session.row(level)).toEqual({ level: read });
    });
  });

  test('of a token is what its claims say, not what an older setting does', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(claim('request.jwt.claims', '{"aal": "aal1"}'));
      await session.rows(claim('request.jwt.claim.aal', 'aal2'));
      expect(await session.row(level)).toEqual({ level: 'aal1' });
    });
  });
});

test('over the Data API the token decides, at its next request', async () => {
  await database.committed((session) => session.rows(ask));
  const of = (aal?: string) =>
    new RestClient(database.restUrl, signToken({ ...claimsOf('quanly', database.known), ...(aal ? { aal } : {}) }));
  const waits = async (client: RestClient) =>
    (await client.get(`memberships?select=needs_second_factor&user_id=eq.${personId('quanly@phatngon.example')}`)).rows;
  const seen = async (client: RestClient) => (await client.get('memberships?select=id')).rows.length;
  for (const aal of [undefined, 'aal1', 'aal3']) {
    expect(await waits(of(aal))).toEqual([{ needs_second_factor: true }]);
    expect(await seen(of(aal))).toBe(1);
  }
  expect(await waits(of('aal2'))).toEqual([{ needs_second_factor: false }]);
  expect(await seen(of('aal2'))).toBeGreaterThan(10);
});

test('asking managers for a second factor is for who has shown one: where there is none, nobody could take it back', async () => {
  await database.rolledBack(async (session) => {
    const askNoMore = `update public.settings set value = 0 where key = 'managers_second_factor'`;
    await session.rows(askNoMore);
    await session.become('quanly');
    expect(await session.refusal(ask)).toMatchObject({ code: 'PT403', message: 'second_factor_first', hint: 'value' });
    await session.showSecondFactor();
    expect(await session.count(ask)).toBe(1);
    expect(await session.count(askNoMore)).toBe(1);
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { change, colleagueOf, invite, leaving, line, membershipOf, refusedChange, secondManager } from './people.ts';
import { agencyId, personId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const table = 'public.memberships';
const given = (email: string, code: string, role = 'supervisor'): Row => ({
  user_id: personId(email),
  agency_id: agencyId(code),
  role,
});

/** Acts as a manager on the membership of the colleague at an agency. */
function asManager(
  who: PersonaName,
  code: string,
  work: (session: Session, membership: Row) => Promise<void>,
): Promise<void> {
  return database.rolledBack(async (session) => {
    const membership = await membershipOf(session, colleagueOf(code), code);
    await session.become(who);
    await work(session, membership);
  });
}

describe('a manager', () => {
  test('gives a person they know a further role, at once in force', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      await session.insert(table, given(colleagueOf('SYT'), 'SNV', 'clerk'));
      await session.become('operator');
      const made = await membershipOf(session, colleagueOf('SYT'), 'SNV');
      expect(made).toMatchObject({ active: true, created_by: personId('quanly@phatngon.example'), version: 1 });
    });
  });

  test('gives who was sent away a role again', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      expect(await session.insert(table, given('nghiviec@phatngon.example', 'SYT'))).toMatchObject({ active: true });
    });
  });

  test('changes a role, deactivates with a reason, and takes it back', async () => {
    await asManager('quanlyLongXuyen', 'H883-P1', async (session, { id }) => {
      expect(await change(session, id, { role: 'manager' })).toBe(1);
      expect(await change(session, id, { ...leaving, deactivated_at: '2020-01-01' })).toBe(1);
      const ended = await session.row(`select *, deactivated_at = now() as now from ${table} where id = $1`, [id]);
      expect(ended).toMatchObject({ active: false, deactivation_reason: 'Chuyển công tác', now: true });
      expect(await change(session, id, { deactivated_at: '2020-01-01' })).toBe(1);
      expect(await session.row(`select deactivated_at from ${table} where id = $1`, [id])).toMatchObject({
        deactivated_at: ended.deactivated_at,
      });
      expect(await change(session, id, { active: true })).toBe(1);
      expect(await session.row(`select * from ${table} where id = $1`, [id])).toMatchObject({
        active: true,
        deactivated_at: null,
        deactivation_reason: null,
        role: 'manager',
      });
    });
  });

  test.each([
    ['no reason', {}],
    ['an empty reason', { deactivation_reason: '  ' }],
    ['too short a reason', { deactivation_reason: ' ab ' }],
    ['too long a reason', { deactivation_reason: 'x'.repeat(501) }],
  ])('does not deactivate with %s', async (_, reason) => {
    await asManager('quanly', 'SYT', async (session, { id }) => {
      const refusal = await refusedChange(session, id, { active: false, ...reason });
      expect(refusal).toMatchObject({ code: '23514', constraint: 'memberships_deactivation_reason' });
    });
  });

  test('does not give the same role twice', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const again = given(colleagueOf('SYT'), 'SYT', 'clerk');
      expect(await session.refusedInsert(table, again)).toMatchObject({
        code: '23505',
        constraint: 'memberships_once',
      });
      const { id } = await session.insert(table, given(colleagueOf('SYT'), 'SYT'));
      expect(await refusedChange(session, id, { role: 'clerk' })).toMatchObject({ constraint: 'memberships_once' });
    });
  });

  test('does not change what somebody has changed since', async () => {
    await asManager('quanly', 'SYT', async (session, { id, version }) => {
      await change(session, id, { role: 'supervisor' });
      expect(await refusedChange(session, id, { role: 'manager', version })).toMatchObject({ code: 'PT409' });
    });
  });

  test('does not bring in a stranger, even in two lines at once', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanlyLongXuyen');
      const refused = { code: 'PT422', message: 'person_unknown', hint: 'user_id' };
      expect(await session.refusedInsert(table, given(colleagueOf('SYT'), 'H883'))).toMatchObject(refused);
      const twoLines = `insert into ${table} (user_id, agency_id, role)
        values ($1, $2, 'clerk'), ($1, $3, 'clerk')`;
      const values = [personId(colleagueOf('SYT')), agencyId('H883'), agencyId('H883-P1')];
      expect(await session.refusal(twoLines, values)).toMatchObject(refused);
    });
  });

  test('does not move a membership to another agency or person', async () => {
    await asManager('quanly', 'SYT', async (session, { id }) => {
      const refused = { code: 'PT403', message: 'membership_fixed' };
      expect(await refusedChange(session, id, { agency_id: agencyId('SNV') })).toMatchObject(refused);
      const other = { user_id: personId(colleagueOf('SNV')) };
      expect(await refusedChange(session, id, other)).toMatchObject(refused);
      expect(await refusedChange(session, id, { agency_id: agencyId('KHAC-SYT') })).toMatchObject({ code: '42501' });
    });
  });

  test('does not delete one: history would not say who did what', async () => {
    await asManager('quanly', 'SYT', async (session, { id }) => {
      const refusal = await session.refusal(`delete from ${table} where id = $1`, [id]);
      expect(refusal).toMatchObject({ code: '42501' });
    });
  });
});

describe('at an agency that is no more', () => {
  const dissolve = (session: Session) =>
    session.rows(`update public.agencies set dissolved_on = private.today() where code = 'SNV'`);

  test('nobody is given a role, invited, or brought back', async () => {
    await database.rolledBack(async (session) => {
      const former = await membershipOf(session, 'nghiviec@phatngon.example', 'SNV');
      const [open] = await (async () => {
        await session.become('quanly');
        return invite(session, [line({ agency_id: agencyId('SNV') })]);
      })();
      await session.become('operator');
      await dissolve(session);
      await session.become('quanly');
      const refused = { code: 'PT422', message: 'agency_dissolved', hint: 'agency_id' };
      expect(await session.refusedInsert(table, given(colleagueOf('SYT'), 'SNV'))).toMatchObject(refused);
      expect(await refusedChange(session, former.id, { active: true })).toMatchObject(refused);
      expect(await invite(session, [line({ agency_id: agencyId('SNV'), email: 'khac@angiang.gov.vn' })])).toMatchObject(
        [{ token: null, refusal: 'agency_dissolved' }],
      );
      expect(await session.refusal('select public.renew_invitation($1)', [open?.id])).toMatchObject(refused);
    });
  });

  test('a link of before is dead, and says so', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `update public.invitations set agency_id = $1 where email = 'canbo.syt@phatngon.example' and accepted_at is null`,
        [agencyId('SNV')],
      );
      await dissolve(session);
      await session.become('syt');
      const refusal = await session.refusal(`select public.accept_invitation('demo-loi-moi-them')`);
      expect(refusal).toMatchObject({ message: 'agency_dissolved' });
      const preview = `select state from public.preview_invitation('demo-loi-moi-them')`;
      expect(await session.row(preview)).toEqual({ state: 'withdrawn' });
    });
  });

  test('a role that is there may still be ended', async () => {
    await database.rolledBack(async (session) => {
      await dissolve(session);
      const { id } = await membershipOf(session, colleagueOf('SNV'), 'SNV');
      await session.become('quanly');
      expect(await change(session, id, leaving)).toBe(1);
    });
  });
});

describe('one’s own', () => {
  test('is given up, with a reason, while somebody else manages the province', async () => {
    await database.rolledBack(async (session) => {
      const own = await membershipOf(session, 'quanly@phatngon.example', 'UBND-TINH');
      await secondManager(session);
      await session.become('quanly');
      expect(await change(session, own.id, leaving)).toBe(1);
      // From the next statement on.
      expect(await session.rows('select from public.list_memberships()')).toEqual([]);
      expect(await change(session, own.id, { active: true })).toBe(0);
    });
  });

  test.each([
    ['raised', { role: 'supervisor' }],
    ['changed while being given up', { ...leaving, role: 'supervisor' }],
    ['taken back', { active: true }],
  ])('is not %s', async (_, changes) => {
    await database.rolledBack(async (session) => {
      const own = await session.insert(table, {
        ...given('manager.longxuyen@phatngon.example', 'H883', 'clerk'),
        ...('active' in changes && changes.active ? leaving : {}),
      });
      await session.become('quanlyLongXuyen');
      const refusal = await refusedChange(session, own.id, changes);
      expect(refusal).toMatchObject({ code: 'PT403', message: 'own_membership' });
    });
  });

  test('is not added to, whatever the role', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanlyLongXuyen');
      for (const role of ['clerk', 'supervisor', 'manager']) {
        const own = given('manager.longxuyen@phatngon.example', 'H883-P1', role);
        const refusal = await session.refusedInsert(table, own);
        expect(refusal).toMatchObject({ code: 'PT403', message: 'own_membership' });
      }
    });
  });
});

describe('who is sent away', () => {
  test('does not come back by a link still open, at that agency', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await membershipOf(session, colleagueOf('SYT'), 'SYT');
      await session.become('quanly');
      const email = colleagueOf('SYT');
      const [here, elsewhere] = await invite(session, [
        line({ email, role: 'supervisor' }),
        line({ email, agency_id: agencyId('SNV') }),
      ]);
      await change(session, id, leaving);
      const states = await session.rows('select id, state from public.list_invitations(of_email => $1)', [email]);
      expect(states).toContainEqual({ id: here?.id, state: 'withdrawn' });
      expect(states).toContainEqual({ id: elsewhere?.id, state: 'open' });
    });
  });
});

describe('the history of a person', () => {
  test('tells each role given and taken to who manages them, and to themselves', async () => {
    await asManager('quanly', 'SYT', async (session, { id }) => {
      await change(session, id, leaving);
      const told = 'select table_name, operation, was, is_now from public.record_timeline($1)';
      const newest = { table_name: 'memberships', operation: 'UPDATE', was: { active: true }, is_now: leaving };
      expect((await session.rows(told, [personId(colleagueOf('SYT'))]))[0]).toMatchObject(newest);
      await session.become('giamsat');
      expect(await session.rows(told, [personId(colleagueOf('SYT'))])).toEqual([]);
    });
  });
});

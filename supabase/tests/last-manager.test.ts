// A province keeps a manager, also when two of them remove each other at the same moment.
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { change, leaving, membershipOf, refusedChange, secondManager } from './people.ts';
import { agencyId } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const lastManager = { code: 'PT422', message: 'last_manager' };

describe('the only manager of a province', () => {
  test.each([
    ['step down', leaving],
    ['be made a clerk', { role: 'clerk' }],
  ])('may not %s', async (_, changes) => {
    await database.rolledBack(async (session) => {
      const own = await membershipOf(session, 'quanly@phatngon.example', 'UBND-TINH');
      const other = await secondManager(session);
      await session.become('syt');
      expect(await change(session, own.id, changes)).toBe(1);
      expect(await refusedChange(session, other.id, leaving)).toMatchObject(lastManager);
    });
  });

  test('may go once another has come, and a province next door does not count', async () => {
    await database.rolledBack(async (session) => {
      const own = await membershipOf(session, 'quanly@phatngon.example', 'UBND-TINH');
      await session.rows(
        `insert into public.memberships (user_id, agency_id, role)
         select user_id, $1, 'manager' from public.memberships where agency_id = $2 limit 1`,
        [agencyId('TINH-KHAC'), agencyId('SYT')],
      );
      await session.become('quanly');
      expect(await refusedChange(session, own.id, leaving)).toMatchObject(lastManager);
      await session.become('operator');
      await secondManager(session);
      await session.become('quanly');
      expect(await change(session, own.id, leaving)).toBe(1);
    });
  });

  test('is no other for having left', async () => {
    await database.rolledBack(async (session) => {
      const own = await membershipOf(session, 'quanly@phatngon.example', 'UBND-TINH');
      const { id } = await secondManager(session);
      await change(session, id, leaving);
      await session.become('quanly');
      expect(await refusedChange(session, own.id, leaving)).toMatchObject(lastManager);
    });
  });

  // Whose own role comes first in the statement has no right to the rows after it.
  test.each([
    ['their own first', 'quanly', { code: '42501', message: 'agency_outside' }],
    ['their own last', 'syt', lastManager],
  ] as const)('is left in place by a request that ends all at once, %s', async (_, who, refused) => {
    await database.rolledBack(async (session) => {
      await secondManager(session);
      await session.become(who);
      const all = `update public.memberships set active = false, deactivation_reason = 'Dọn dẹp' where role = 'manager'`;
      expect(await session.refusal(all)).toMatchObject(refused);
    });
  });

  test('of a district may go: the province manages on', async () => {
    await database.rolledBack(async (session) => {
      const own = await membershipOf(session, 'manager.longxuyen@phatngon.example', 'H883');
      await session.become('quanlyLongXuyen');
      expect(await change(session, own.id, leaving)).toBe(1);
    });
  });
});

describe('two managers removing each other at once', () => {
  let first: OpenTransaction;
  let second: OpenTransaction;
  let quanly: Row;
  let syt: Row;
  beforeEach(async () => {
    await database.committed(async (session) => {
      quanly = await membershipOf(session, 'quanly@phatngon.example', 'UBND-TINH');
      await change(session, quanly.id, { active: true });
      await session.rows(`delete from public.memberships where agency_id = $1 and role = 'manager' and id <> $2`, [
        agencyId('UBND-TINH'),
        quanly.id,
      ]);
      syt = await secondManager(session);
    });
    first = new OpenTransaction(database);
    second = new OpenTransaction(database);
    await first.begin('quanly');
    await second.begin('syt');
  });
  afterEach(async () => {
    await first.close();
    await second.close();
  });

  test('the second waits, and is refused when the first has done it', async () => {
    await change(first.session, syt.id, leaving);
    const late = outcomeOf(change(second.session, quanly.id, leaving));
    await second.untilWaiting();
    await first.end('commit');
    expect(await late).toMatchObject(lastManager);
  });

  test('the second succeeds when the first gives up', async () => {
    await change(first.session, syt.id, leaving);
    const late = outcomeOf(change(second.session, quanly.id, leaving));
    await second.untilWaiting();
    await first.end('rollback');
    expect(await late).toBe(1);
  });

  test('both stepping down: the second stays', async () => {
    await change(first.session, quanly.id, leaving);
    const late = outcomeOf(change(second.session, syt.id, leaving));
    await second.untilWaiting();
    await first.end('commit');
    expect(await late).toMatchObject(lastManager);
  });

  test('of eight requests at once one manager is left', async () => {
    await first.end('rollback');
    await second.end('rollback');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const [who, id] = i % 2 === 0 ? (['quanly', syt.id] as const) : (['syt', quanly.id] as const);
        const prefer = ['count=exact'];
        return database
          .rest(who)
          .request(`memberships?id=eq.${id}&active=is.true`, { method: 'PATCH', body: leaving, prefer });
      }),
    );
    expect(answers.filter(({ count }) => count === 1)).toHaveLength(1);
    const left = await database.rolledBack((session) =>
      session.rows(`select from public.memberships where agency_id = $1 and role = 'manager' and active`, [
        agencyId('UBND-TINH'),
      ]),
    );
    expect(left).toHaveLength(1);
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, asClerkOfForeignAffairs, day, standing, table } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

/** Acts as a clerk of an agency without a standing spokesperson. */
function asClerk<T>(work: (session: Session) => Promise<T>): Promise<T> {
  return database.rolledBack(async (session) => {
    await asClerkOfForeignAffairs(session);
    return work(session);
  });
}

describe('one standing spokesperson at a time', () => {
  const overlap = { code: 'PT422', message: 'spokespersons_one_standing', hint: 'valid_from' };

  test('a second one is refused while the first has no end', async () => {
    await asClerk(async (session) => {
      await session.insert(table, standing());
      expect(await session.refusedInsert(table, standing({ valid_from: day(300) }))).toMatchObject(overlap);
    });
  });

  test('a term may begin the day after another ends, not on that day', async () => {
    await asClerk(async (session) => {
      await session.insert(table, standing({ valid_to: day(5) }));
      expect(await session.refusedInsert(table, standing({ valid_from: day(5) }))).toMatchObject(overlap);
      await session.insert(table, standing({ valid_from: day(6) }));
    });
  });

  test('a term may end the day before another begins, not on that day', async () => {
    await asClerk(async (session) => {
      await session.insert(table, standing({ valid_from: day(-10) }));
      const early = { valid_from: day(-300) };
      expect(await session.refusedInsert(table, standing({ ...early, valid_to: day(-10) }))).toMatchObject(overlap);
      await session.insert(table, standing({ ...early, valid_to: day(-11) }));
    });
  });

  test('a change may not bring two terms to overlap', async () => {
    await asClerk(async (session) => {
      const first = await session.insert(table, standing({ valid_to: day(5) }));
      await session.insert(table, standing({ valid_from: day(6) }));
      const reopened = await session.refusal(`update ${table} set valid_to = null where id = $1`, [first.id]);
      expect(reopened).toMatchObject(overlap);
    });
  });

  test('a head beside a standing one is no second standing one, but two heads are refused', async () => {
    await asClerk(async (session) => {
      await session.insert(table, standing());
      await session.insert(table, standing({ kind: 'head' }));
      const second = await session.refusedInsert(table, standing({ kind: 'head' }));
      expect(second).toMatchObject({ code: 'PT422', message: 'spokespersons_one_head', hint: 'valid_from' });
    });
  });

  test('another agency may have its own at the same time', async () => {
    await asClerk(async (session) => {
      await session.insert(table, standing());
      await session.become('operator');
      await session.insert(table, standing({ agency_id: agencyId('BQLKKT') }));
    });
  });
});

describe('a dissolved agency', () => {
  test('takes no new record', async () => {
    await database.rolledBack(async (session) => {
      const refusal = await session.refusedInsert(table, standing({ agency_id: agencyId('SO-CU') }));
      expect(refusal).toMatchObject({ code: 'PT422', message: 'agency_dissolved', hint: 'agency_id' });
    });
  });

  test('refuses from the day of its end on, and its records may still be ended', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(table, standing({ valid_from: day(-30) }));
      await session.become('operator');
      const dissolve = 'update public.agencies set dissolved_on = $2 where id = $1';
      await session.rows(dissolve, [agencyId('SNGV'), day(1)]);
      await session.become('syt');
      await session.insert(table, standing({ kind: 'head' }));
      await session.become('operator');
      await session.rows(dissolve, [agencyId('SNGV'), day(0)]);
      await session.become('syt');
      const head = standing({ kind: 'head', valid_from: '2001-01-01', valid_to: '2001-12-31' });
      expect(await session.refusedInsert(table, head)).toMatchObject({ message: 'agency_dissolved' });
      const end = `update ${table} set valid_to = $2, end_reason = 'Cơ quan giải thể' where id = $1`;
      expect(await session.count(end, [record.id, day(0)])).toBe(1);
    });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, asClerkOfForeignAffairs, day, dayOf, personId, standing, table } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

/** Acts as a clerk of an agency without a standing spokesperson. */
function asClerk<T>(work: (session: Session) => Promise<T>): Promise<T> {
  return database.rolledBack(async (session) => {
    await asClerkOfForeignAffairs(session);
    return work(session);
  });
}

describe('what a record must say', () => {
  test.each<[string, Row, Row]>([
    [
      'an end before the start',
      { valid_from: day(0), valid_to: day(-1) },
      { code: '23514', constraint: 'spokespersons_period' },
    ],
    [
      'an end long before the start',
      { valid_from: day(-20), valid_to: day(-900) },
      { code: '23514', constraint: 'spokespersons_period' },
    ],
    [
      'a decision in the future',
      { decision_date: day(1) },
      { code: 'PT422', message: 'decision_in_future', hint: 'decision_date' },
    ],
    [
      'no decision number for a standing one',
      { decision_number: null },
      { code: '23514', constraint: 'spokespersons_decision_complete' },
    ],
    [
      'no decision date for a standing one',
      { decision_date: null },
      { code: '23514', constraint: 'spokespersons_decision_complete' },
    ],
    [
      'no signer for a standing one',
      { decision_signer: null },
      { code: '23514', constraint: 'spokespersons_decision_complete' },
    ],
    ['an empty name', { full_name: '' }, { code: '23514', constraint: 'spokespersons_full_name' }],
    ['a name between spaces', { full_name: ' Lê Văn A ' }, { code: '23514', constraint: 'spokespersons_full_name' }],
    ['no position', { position: ' ' }, { code: '23514', constraint: 'spokespersons_position' }],
    ['a kind that is none', { kind: 'deputy' }, { code: '23514', constraint: 'spokespersons_kind' }],
    ['a term of another age', { valid_from: '0202-01-01' }, { code: '23514', constraint: 'spokespersons_valid_from' }],
    [
      'a reason for an end that is not set',
      { end_reason: 'Nghỉ hưu' },
      { code: '23514', constraint: 'spokespersons_end_reason_of_end' },
    ],
    ['a one-letter reason', { valid_to: day(5), end_reason: 'x' }, { constraint: 'spokespersons_end_reason' }],
  ])('%s is refused', async (_, changes, refusal) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(table, standing(changes))).toMatchObject(refusal);
    });
  });

  test.each(['123', '0123456789', '02963', '+842963852468', '0296 3852 468', 'không có', '029638524680001'])(
    '«%s» is no phone number, neither official nor internal',
    async (phone) => {
      await asClerk(async (session) => {
        for (const column of ['official_phone', 'internal_phone']) {
          const refusal = await session.refusedInsert(table, standing({ [column]: phone }));
          expect(refusal).toMatchObject({ code: '23514', constraint: `spokespersons_${column}` });
        }
      });
    },
  );

  test.each(['a@b', 'a b@c.vn', 'Hoa@angiang.gov.vn', 'a@b..vn', '@angiang.gov.vn', 'hòa@angiang.gov.vn'])(
    '«%s» is no e-mail address',
    async (official_email) => {
      await asClerk(async (session) => {
        const refusal = await session.refusedInsert(table, standing({ official_email }));
        expect(refusal).toMatchObject({ code: '23514', constraint: 'spokespersons_official_email' });
      });
    },
  );

  test.each(['02963852468', '0912345678', '18001090', '19001234'])('«%s» is a phone number', async (official_phone) => {
    await asClerk(async (session) => {
      expect(await session.insert(table, standing({ official_phone }))).toMatchObject({ official_phone });
    });
  });

  test('a head speaks by office, without a decision', async () => {
    await asClerk(async (session) => {
      const none = { decision_number: null, decision_date: null, decision_signer: null };
      const head = await session.insert(table, standing({ kind: 'head', ...none }));
      expect(head.kind).toBe('head');
    });
  });

  test('a decision of today is not of the future', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(table, standing({ decision_date: day(0) }));
      expect(dayOf(record.decision_date)).toBe(day(0));
    });
  });
});

describe('who and when are the database’s to say', () => {
  const forged = {
    version: 42,
    created_by: '00000000-0000-4000-8000-000000000001',
    created_at: '2001-01-01T00:00:00Z',
    updated_by: '00000000-0000-4000-8000-000000000001',
    updated_at: '2001-01-01T00:00:00Z',
    is_demo: true,
  };

  test('a new record is signed by who saves it, whatever the client sends', async () => {
    await asClerk(async (session) => {
      const me = personId('canbo.syt@phatngon.example');
      const record = await session.insert(table, standing(forged));
      expect(record).toMatchObject({ version: 1, created_by: me, updated_by: me, is_demo: false });
      const stamps = `select created_at = now() and updated_at = now() as are_now from ${table} where id = $1`;
      expect(await session.row(stamps, [record.id])).toEqual({ are_now: true });
    });
  });

  test('a change keeps the beginning, counts the version and is signed by who makes it', async () => {
    await asClerk(async (session) => {
      const record = await session.insert(table, standing());
      await session.become('operator');
      await session.rows(`update ${table} set is_demo = true where id = $1`, [record.id]);
      await session.become('syt');
      const changed = await session.row(
        `update ${table} set created_by = $2, created_at = $3, updated_by = $2, is_demo = false, id = gen_random_uuid()
         where id = $1 returning *`,
        [record.id, forged.created_by, forged.created_at],
      );
      expect(changed).toMatchObject({
        id: record.id,
        created_by: record.created_by,
        created_at: record.created_at,
        updated_by: personId('canbo.syt@phatngon.example'),
        is_demo: true,
        version: 3,
      });
    });
  });

  test('a change based on another version than the stored one is refused', async () => {
    await asClerk(async (session) => {
      const { id } = await session.insert(table, standing());
      const save = `update ${table} set position = $2, version = $3 where id = $1 returning version`;
      expect(await session.row(save, [id, 'Giám đốc Sở', 1])).toEqual({ version: 2 });
      for (const stale of [1, 3, 0]) {
        const refusal = await session.refusal(save, [id, 'Chánh Văn phòng', stale]);
        expect(refusal).toMatchObject({ code: 'PT409', message: 'stale_version' });
      }
    });
  });
});

test('a record saved twice with the id its client gave it is one record', async () => {
  const clerk = database.rest('syt');
  const head = standing({
    id: randomUUID(),
    agency_id: agencyId('SYT'),
    kind: 'head',
    valid_from: '2012-01-01',
    valid_to: '2012-12-31',
  });
  const save = () => clerk.request('spokespersons', { method: 'POST', body: head });
  expect((await save()).status).toBe(201);
  expect(await save()).toMatchObject({ status: 409, code: '23505' });
  expect((await clerk.get(`spokespersons?select=id&id=eq.${head.id}`)).rows).toHaveLength(1);
});

test('a refusal reaches the client with its code, its key and the column at fault', async () => {
  const body = standing({ agency_id: agencyId('SYT'), decision_date: day(2) });
  const answer = await database.rest('syt').request('spokespersons', { method: 'POST', body });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'PT422', message: 'decision_in_future', hint: 'decision_date' },
  });
});

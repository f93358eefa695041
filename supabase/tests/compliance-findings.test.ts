import { afterAll, describe, expect, test } from 'vitest';
import { personas } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, asClerkOfForeignAffairs, day, dayOf, standing, table } from './records.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const sngv = () => agencyId('SNGV');
const findings = 'select * from public.compliance_findings where agency_id = $1';

/** Sở Ngoại vụ with a head since ten days ago, seen by its clerk. */
function withHead(since: string | null, work: (session: Session) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    await asClerkOfForeignAffairs(session);
    await session.become('operator');
    await session.rows('update public.agencies set head_since = $2 where id = $1', [sngv(), since]);
    await session.become('syt');
    await work(session);
  });
}

describe('a new head who has appointed nobody', () => {
  test('is found from the day they took office on, with what asks for it', () =>
    withHead(day(-10), async (session) => {
      const { since, ...finding } = await session.row(findings, [sngv()]);
      expect(dayOf(since)).toBe(day(-10));
      expect(finding).toEqual({
        agency_id: sngv(),
        finding: 'head_changed',
        instrument: 'Luật Báo chí 126/2025/QH15',
        article: 'khoản 5 Điều 31',
        record_id: null,
      });
    }));

  test.each<[string, boolean, Row]>([
    ['a decision of the day before', true, { decision_date: day(-11) }],
    ['a decision of that very day', false, { decision_date: day(-10) }],
    ['a decision since', false, { decision_date: day(-9) }],
    ['a decision since, for a term that begins tomorrow', true, { decision_date: day(-9), valid_from: day(1) }],
    ['a decision since, for a term that begins today', false, { decision_date: day(-9), valid_from: day(0) }],
    ['a decision since, of a term that ended yesterday', true, { decision_date: day(-9), valid_to: day(-1) }],
    ['a decision since, of a term that ends today', false, { decision_date: day(-9), valid_to: day(0) }],
    ['a decision about the head’s own speaking', true, { decision_date: day(-9), kind: 'head' }],
  ])('with %s: found %s', (_, found, changes) =>
    withHead(day(-10), async (session) => {
      const record = await session.insert(table, standing(changes));
      const rows = await session.rows(findings, [sngv()]);
      expect(rows).toHaveLength(found ? 1 : 0);
      const inForce = changes.valid_from === undefined && changes.valid_to === undefined && changes.kind === undefined;
      if (found) expect(rows[0]?.record_id).toBe(inForce ? record.id : null);
    }),
  );

  test.each([
    ['today', 1, day(0)],
    ['tomorrow', 0, day(1)],
    ['nobody knows when', 0, null],
  ])('who takes office %s', (_, found, since) =>
    withHead(since, async (session) => expect(await session.rows(findings, [sngv()])).toHaveLength(found)),
  );

  test.each([
    ['today', 0, day(0)],
    ['tomorrow', 1, day(1)],
  ])('of an agency that is no more from %s on', (_, found, dissolved) =>
    withHead(day(-10), async (session) => {
      await session.become('operator');
      await session.rows('update public.agencies set dissolved_on = $2 where id = $1', [sngv(), dissolved]);
      await session.become('giamsat');
      expect(await session.rows(findings, [sngv()])).toHaveLength(found);
    }),
  );
});

test.each([
  ['giamsat', 1],
  ['quanly', 1],
  ['stttt', 0],
  ['giamsatLongXuyen', 0],
  ['nghiviec', 0],
] as const)('findings are shown to who may read the agency’s records: to %s %i', (who, shown) =>
  withHead(day(-10), async (session) => {
    await session.become(who);
    expect(await session.rows(findings, [sngv()]), personas[who].who).toHaveLength(shown);
  }),
);

import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { draft, papers } from './papers.ts';
import { agencyId, day } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

let first: OpenTransaction;
let second: OpenTransaction;
beforeEach(async () => {
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
  await first.begin('syt');
  await second.begin('syt');
});
afterEach(async () => {
  await first.close();
  await second.close();
});

describe('a delegation written while its agency is being dissolved', () => {
  const dissolve = 'update public.agencies set dissolved_on = $2 where id = $1';
  afterEach(() => database.committed((session) => session.rows(dissolve, [agencyId('SYT'), null])));

  test.each([
    ['commit', { message: 'agency_dissolved' }],
    ['rollback', { delegate_name: 'Phạm Thị Ủy Quyền' }],
  ] as const)('waits, and stands by its %s', async (end, outcome) => {
    await first.session.become('operator');
    await first.session.rows(dissolve, [agencyId('SYT'), day(0)]);
    const written = outcomeOf(second.session.insert(papers, draft()));
    await second.untilWaiting();
    await first.end(end);
    expect(await written).toMatchObject(outcome);
    await second.end('rollback');
  });
});

test('a scan taken off while its delegation is being withdrawn does not bring it back to the directory', async () => {
  await first.session.row('select public.withdraw_delegation($1)', [worldId('delegated:SYT')]);
  const voided = outcomeOf(
    second.session.count(`update public.attachments set void_reason = 'Quét nhầm' where id = $1`, [
      worldId('paper:delegated:SYT'),
    ]),
  );
  await second.untilWaiting();
  await first.end('commit');
  expect(await voided).toBe(1);
  await second.end('commit');
  const { withdrawn } = await database.rolledBack((session) =>
    session.row('select withdrawn_at is not null as withdrawn from public.public_contacts where delegation_id = $1', [
      worldId('delegated:SYT'),
    ]),
  );
  expect(withdrawn).toBe(true);
});

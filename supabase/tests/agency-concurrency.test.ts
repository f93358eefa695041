import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
// Two districts above which nothing but the province stands, and which may stand below each other as an operator moves them.
const move = `update public.agencies set parent_id = $2 where id = $1 returning id`;
const found = `insert into public.agencies (code, kind, name, short_name, parent_id)
  values ('P-MOI', 'ward', 'Phường Mới', 'Phường Mới', $1) returning code`;
const retype = `update public.agencies set kind = 'department' where id = $1 returning id`;

let first: OpenTransaction;
let second: OpenTransaction;
beforeEach(async () => {
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
  await first.begin('quanly');
  await second.begin('quanly');
});
afterEach(async () => {
  await first.close();
  await second.close();
});

test('two moves at once that together make a cycle: the second waits, and is refused', async () => {
  await first.session.become('operator');
  await second.session.become('operator');
  await first.session.rows(move, [agencyId('H883'), agencyId('H890')]);
  const late = outcomeOf(second.session.rows(move, [agencyId('H890'), agencyId('H883')]));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT422', message: 'agency_cycle' });
  await second.end('rollback');
  await database.committed((session) => session.rows(move, [agencyId('H883'), agencyId('UBND-TINH')]));
});

test('the second is made when the first is given up', async () => {
  await first.session.become('operator');
  await second.session.become('operator');
  await first.session.rows(move, [agencyId('H883'), agencyId('H890')]);
  const late = outcomeOf(second.session.rows(move, [agencyId('H890'), agencyId('H883')]));
  await second.untilWaiting();
  await first.end('rollback');
  expect(await late).toEqual([{ id: agencyId('H890') }]);
});

test('a ward founded below a district just becoming a department waits, and is refused', async () => {
  await first.session.rows(retype, [agencyId('H890')]);
  const late = outcomeOf(second.session.rows(found, [agencyId('H890')]));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ message: 'kind_below_kind' });
  await database.committed((session) =>
    session.rows(`update public.agencies set kind = 'district' where id = $1`, [agencyId('H890')]),
  );
});

test('a ward founded below an agency just being dissolved waits, and is refused', async () => {
  await first.session.become('operator');
  // As a reorganisation does it.
  await first.session.rows('select from public.agencies where id = $1 for update', [agencyId('H890')]);
  const late = outcomeOf(second.session.rows(found, [agencyId('H890')]));
  await second.untilWaiting();
  await first.session.rows('update public.agencies set dissolved_on = private.today() where id = $1', [
    agencyId('H890'),
  ]);
  await first.end('commit');
  expect(await late).toMatchObject({ message: 'parent_dissolved' });
});

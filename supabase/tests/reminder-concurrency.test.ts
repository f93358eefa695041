// Two supervisors at once: each reminder counted once, nobody reminded twice unawares.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';
import { headChanged, newHeads, sendReminders } from './reminder-cases.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
beforeAll(() => database.committed((session) => newHeads(session, 'SNGV', 'SKHDT')));

let first: OpenTransaction;
let second: OpenTransaction;
beforeEach(async () => {
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
  await first.begin('giamsat');
  await second.begin('giamsat');
});
afterEach(async () => {
  await first.close();
  await second.close();
});

const send = (by: OpenTransaction, is_repeat: boolean, sending_id = randomUUID()) =>
  sendReminders(by.session, agencyId('UBND-TINH'), [headChanged('SNGV', { is_repeat })], { sending_id });

const ordinals = () =>
  database.rolledBack(async (session) => {
    const rows = await session.rows('select ordinal from public.reminders where finding_id = $1 order by ordinal', [
      headChanged().id,
    ]);
    return rows.map(({ ordinal }) => ordinal);
  });

test('a first reminder sent as another is being sent waits, and is told of it instead of going out twice', async () => {
  await send(first, false);
  const late = outcomeOf(send(second, false));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject([{ reminder_id: null, refusal: 'reminded_already' }]);
  await second.end('commit');
  expect(await ordinals()).toEqual([1]);
});

test('two repeats sent at once are the second and the third', async () => {
  await send(first, true);
  const late = outcomeOf(send(second, true));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject([{ refusal: null }]);
  await second.end('commit');
  expect(await ordinals()).toEqual([1, 2, 3]);
});

test('a sending clicked twice is one', async () => {
  const sending = randomUUID();
  const [sent] = await send(first, true, sending);
  const late = outcomeOf(send(second, true, sending));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toEqual([sent]);
  await second.end('commit');
  expect(await ordinals()).toEqual([1, 2, 3, 4]);
});

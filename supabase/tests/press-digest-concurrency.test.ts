// Two at once: the same article entered twice, an incident made of it by two, and one that is just being taken off.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, incident, newspaper } from './cases.ts';
import { agencyId } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const items = 'public.press_items';
let first: OpenTransaction;
let second: OpenTransaction;
let alone: Row;
beforeEach(async () => {
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
  alone = await database.committed(async (session) => {
    await session.become('syt');
    const paper = await newspaper(session, 'online');
    return session.insert(items, article(null, paper, { agency_id: agencyId('SYT') }));
  });
  await first.begin('syt');
  await second.begin('giamsat');
});
afterEach(async () => {
  await first.close();
  await second.close();
});

/** Records an incident and puts the article into it. */
async function make({ session }: OpenTransaction) {
  const { id } = await session.insert('public.incidents', incident());
  return alter(session, 'press_items', alone.id, { incident_id: id });
}

test('of an article two make an incident of, the later finds it taken', async () => {
  await make(first);
  const late = outcomeOf(make(second));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT403', message: 'incident_fixed' });
});

test('of an article that is being taken off no incident is made', async () => {
  await alter(first.session, 'press_items', alone.id, { void_reason: 'Ghi nhầm bài' });
  const late = outcomeOf(make(second));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT403', message: 'item_voided' });
});

test('who enters the same article for the agency as it is being entered waits, and is refused', async () => {
  const url = 'https://bao.example/hai-nguoi-cung-ghi.html';
  const enter = ({ session }: OpenTransaction) =>
    session.insert(items, article(null, alone.press_agency_id, { id: randomUUID(), agency_id: agencyId('SYT'), url }));
  await enter(first);
  const late = outcomeOf(enter(second));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: '23505', constraint: 'press_items_alone_once' });
});

// Two at once: a confirmation against the end of what it confirms, against its agency being taken off, against a colleague's.
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter } from './cases.ts';
import { owedBy, returning, sent, spreading } from './directive-cases.ts';
import { agencyId, day } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

let first: OpenTransaction;
let second: OpenTransaction;
let number = 0;
beforeEach(() => {
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
});
afterEach(async () => {
  await first.close();
  await second.close();
});

const table = 'directive_acknowledgements';

/** A directive sent, and what Sở Y tế owes of it. */
function owing(): Promise<{ directive: unknown; owed: unknown }> {
  number += 1;
  return database.committed(async (session) => {
    const directive = await sent(session, { number: `${number}/UBND-ĐT` });
    return { directive: directive.id, owed: (await owedBy(session, directive.id)).id };
  });
}

test('who confirms as the directive is being ended waits, and is refused', async () => {
  const { directive, owed } = await owing();
  await first.begin('giamsat');
  await second.begin('syt');
  await alter(first.session, 'directives', directive, { state: 'ended', ended_on: day(0), end_reason: 'Xong' });
  const late = outcomeOf(alter(second.session, table, owed, spreading()));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT403', message: 'directive_over' });
});

test('an agency taken off as it confirms stays', async () => {
  const { directive, owed } = await owing();
  await first.begin('syt');
  await second.begin('giamsat');
  await alter(first.session, table, owed, spreading());
  const late = outcomeOf(alter(second.session, 'directives', directive, { addressed_agency_ids: [agencyId('H883')] }));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT422', message: 'addressed_confirmed' });
});

test('of two colleagues confirming on what both have seen, the second is told', async () => {
  const { owed } = await owing();
  const confirm = (staff_count: number) =>
    database
      .rest('syt')
      .request(`${table}?id=eq.${owed}`, { method: 'PATCH', body: { ...spreading({ staff_count }), version: 1 } });
  const answers = await Promise.all([confirm(10), confirm(20)]);
  expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([204, 'PT409']);
});

test('of a correction and a return at once, the second is told', async () => {
  const { owed } = await owing();
  await database.rest('syt').request(`${table}?id=eq.${owed}`, { method: 'PATCH', body: spreading() });
  const write = (who: 'syt' | 'giamsat', body: object) =>
    database.rest(who).request(`${table}?id=eq.${owed}`, { method: 'PATCH', body: { ...body, version: 2 } });
  const answers = await Promise.all([
    write('syt', { staff_count: 50, correction_reason: 'Đếm thiếu' }),
    write('giamsat', returning()),
  ]);
  expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([204, 'PT409']);
});

test('a directive sent and edited at once asks each agency once', async () => {
  const { directive } = await owing();
  const edit = (summary: string) =>
    database.rest('giamsat').request(`directives?id=eq.${directive}`, {
      method: 'PATCH',
      body: { summary, addressed_agency_ids: [agencyId('SYT'), agencyId('H883'), agencyId('STC')] },
    });
  const answers = await Promise.all(['Một nội dung', 'Nội dung khác'].map(edit));
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  const { n } = await database.rolledBack((session) =>
    session.row(`select count(*)::integer as n from public.${table} where directive_id = $1`, [directive]),
  );
  expect(n).toBe(3);
});

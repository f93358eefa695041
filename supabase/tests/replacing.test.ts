import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { RestAnswer } from '../../tests/harness/rest-client.ts';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day, personId, standing, table } from './records.ts';

// Saved for good, request by request: that a refused replacement leaves all as it was must not rest on the test.
const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

beforeAll(() =>
  database.committed((session) =>
    session.insert('public.memberships', {
      user_id: personId('canbo.syt@phatngon.example'),
      agency_id: agencyId('SNGV'),
      role: 'clerk',
    }),
  ),
);

/** Sở Ngoại vụ with one standing spokesperson and nothing else. */
async function freshTerm(changes: Row = {}): Promise<Row> {
  return database.committed(async (session) => {
    await session.rows(`delete from public.public_contacts where agency_id = $1`, [agencyId('SNGV')]);
    await session.rows(`delete from ${table} where agency_id = $1`, [agencyId('SNGV')]);
    return session.insert(table, standing(changes));
  });
}

function replace(who: PersonaName, replaced: Row, successor: Row, version = replaced.version): Promise<RestAnswer> {
  const args = { replaced_id: replaced.id, replaced_version: version, reason: 'Nghỉ hưu theo chế độ', successor };
  return database.rest(who).call('replace_spokesperson', args);
}

async function terms(): Promise<Row[]> {
  const columns = 'full_name,valid_from,valid_to,end_reason,version,kind';
  const path = `spokespersons?select=${columns}&agency_id=eq.${agencyId('SNGV')}&order=valid_from`;
  return (await database.rest('syt').get(path)).rows;
}

const successor = (changes: Row = {}) => standing({ full_name: 'Lý Văn Kế Nhiệm', valid_from: day(7), ...changes });

test('one term ends the day before the next begins', async () => {
  const before = await freshTerm();
  const answer = await replace('syt', before, successor());
  expect(answer).toMatchObject({ status: 200, body: { full_name: 'Lý Văn Kế Nhiệm', version: 1, is_demo: false } });
  expect(await terms()).toMatchObject([
    { full_name: 'Nguyễn Thị Phát Ngôn', valid_to: day(6), end_reason: 'Nghỉ hưu theo chế độ', version: 2 },
    { full_name: 'Lý Văn Kế Nhiệm', valid_from: day(7), valid_to: null, end_reason: null },
  ]);
});

test('the successor is of the same agency and kind, whatever the client says', async () => {
  const before = await freshTerm();
  await replace('syt', before, successor({ agency_id: agencyId('SYT'), kind: 'head' }));
  expect(await terms()).toMatchObject([{ kind: 'standing' }, { kind: 'standing' }]);
});

test('tried again after a lost answer, it makes no second record', async () => {
  const before = await freshTerm();
  const same = successor({ id: randomUUID() });
  const first = await replace('syt', before, same);
  const second = await replace('syt', before, same);
  expect(second).toMatchObject({ status: 200, body: first.body });
  expect(await terms()).toHaveLength(2);
});

test.each<[string, Row, Row]>([
  ['without a decision', { decision_number: null }, { code: '23514' }],
  ['with a phone that is none', { official_phone: '123' }, { code: '23514' }],
  ['with a decision in the future', { decision_date: day(3) }, { code: 'PT422', message: 'decision_in_future' }],
  ['beginning before the one replaced did', { valid_from: day(-10) }, { code: '23514' }],
  ['without a beginning', { valid_from: null }, { code: '23514' }],
])('a successor %s is refused, and the term goes on as it was', async (_, changes, refusal) => {
  const before = await freshTerm();
  const asItWas = await terms();
  expect((await replace('syt', before, successor(changes))).body).toMatchObject(refusal);
  expect(await terms()).toEqual(asItWas);
});

test('a successor running into a third term is refused, and the term goes on as it was', async () => {
  const before = await freshTerm({ valid_to: day(20) });
  await database.committed((session) => session.insert(table, standing({ valid_from: day(21) })));
  const asItWas = await terms();
  const answer = await replace('syt', before, successor());
  expect(answer.body).toMatchObject({ code: 'PT422', message: 'spokespersons_one_standing' });
  expect(await terms()).toEqual(asItWas);
});

test('a term that ended, or is to end, before the eve of the successor is not stretched to it', async () => {
  const before = await freshTerm({ valid_to: day(5) });
  const asItWas = await terms();
  const answer = await replace('syt', before, successor({ valid_from: day(20) }));
  expect(answer.body).toMatchObject({ code: 'PT422', message: 'replacement_after_end', hint: 'valid_from' });
  expect(await terms()).toEqual(asItWas);
});

test('a successor whose id is taken by another record is refused, not mistaken for it', async () => {
  const before = await freshTerm();
  const answer = await replace('syt', before, successor({ id: before.id }));
  expect(answer.body).toMatchObject({ code: '23505' });
});

test('a stale version is refused, and the term goes on as it was', async () => {
  const before = await freshTerm();
  const asItWas = await terms();
  expect((await replace('syt', before, successor(), 7)).body).toMatchObject({
    code: 'PT409',
    message: 'stale_version',
  });
  expect(await terms()).toEqual(asItWas);
});

test.each<PersonaName>(['stttt', 'giamsat', 'quanly', 'nghiviec'])('%s may not replace it', async (who) => {
  const before = await freshTerm();
  const asItWas = await terms();
  expect((await replace(who, before, successor())).body).toMatchObject({ code: 'PT403', message: 'not_found' });
  expect(await terms()).toEqual(asItWas);
});

test('a dissolved agency gets no successor, and the term goes on as it was', async () => {
  const before = await freshTerm();
  const asItWas = await terms();
  const dissolve = (on: string | null) =>
    database.committed((session) =>
      session.rows('update public.agencies set dissolved_on = $2 where id = $1', [agencyId('SNGV'), on]),
    );
  await dissolve(day(-1));
  expect((await replace('syt', before, successor())).body).toMatchObject({ message: 'agency_dissolved' });
  await dissolve(null);
  expect(await terms()).toEqual(asItWas);
});

test('replaced from tomorrow on, a published one stays on show today and not longer', async () => {
  const before = await freshTerm();
  expect((await database.rest('syt').call('publish_spokesperson', { published_id: before.id })).status).toBe(200);
  await replace('syt', before, successor({ valid_from: day(1) }));
  const contact = await database.rest('nobody').get(`public_contacts?spokesperson_id=eq.${before.id}`);
  expect(contact.rows).toHaveLength(1);
  const midnight = new Date(`${day(1)}T00:00:00+07:00`);
  expect(new Date(String(contact.rows[0]?.visible_until))).toEqual(midnight);
});

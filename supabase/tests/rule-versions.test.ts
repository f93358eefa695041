// Rules by versions: who writes them, and that nobody writes the past.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { day, dayOf } from './records.ts';
import { rule, table } from './rules.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());
afterEach(() => database.committed((session) => session.rows(`delete from ${table} where code = 'tried_rule'`)));

/** A version the operator has written, which runs since 2020 unless told otherwise. */
function running(session: Session, changes: Row = {}): Promise<Row> {
  return session.insert(table, rule({ effective_from: '2020-01-01', ...changes }));
}

/** With such a version, as the manager of the province; nothing of it stays. */
function asManager(changes: Row, work: (session: Session, version: Row) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    const version = await running(session, changes);
    await session.become('quanly');
    await work(session, version);
  });
}

const set = (assignment: string) => `update ${table} set ${assignment} where id = $1 returning *`;

describe('a new version begins', () => {
  test.each([
    ['yesterday', -1, true],
    ['today', 0, false],
    ['tomorrow', 1, false],
  ])('%s: refused %#', async (_, from, refused) => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const fresh = rule({ effective_from: day(from) });
      if (!refused) return void (await session.insert(table, fresh));
      expect(await session.refusedInsert(table, fresh)).toMatchObject({
        code: 'PT422',
        message: 'rule_in_past',
        hint: 'effective_from',
      });
    });
  });

  test('whenever the operator says', async () => {
    await database.rolledBack(async (session) => void (await running(session)));
  });

  test('in the place of one only that it follows', async () => {
    await asManager({ effective_to: day(10) }, async (session, { id }) => {
      const next = (changes: Row) => rule({ effective_from: day(11), replaces_id: id, ...changes });
      for (const wrong of [{ code: 'tried_other' }, { effective_from: day(12) }]) {
        expect(await session.refusedInsert(table, next(wrong))).toMatchObject({ message: 'rule_replaces_another' });
      }
      await session.insert(table, next({}));
    });
  });

  test('counting no more than a thousand', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const fresh = rule({ effective_from: day(1), amount: 1001 });
      expect(await session.refusedInsert(table, fresh)).toMatchObject({ constraint: 'legal_rules_amount_reasonable' });
    });
  });
});

describe('a version that has begun', () => {
  test.each([
    `title = 'Tên khác'`,
    'amount = 5',
    `effective_from = '2020-01-02'`,
    `quote = 'trích'`,
    `unsure_note = 'chưa rõ'`,
    `rolls_over = false`,
  ])('is not changed: %s', async (assignment) => {
    for (const effective_from of ['2020-01-01', day(0)]) {
      await asManager({ effective_from }, async (session, { id }) => {
        expect(await session.refusal(set(assignment), [id])).toMatchObject({ code: 'PT403', message: 'rule_begun' });
      });
    }
  });

  test.each([
    ['the day before yesterday', day(-2), true],
    ['yesterday, and so ceases today', day(-1), false],
    ['today', day(0), false],
    ['tomorrow', day(1), false],
    ['never', null, false],
  ])('ends %s: refused %#', async (_, last, refused) => {
    await asManager({ effective_to: day(100) }, async (session, { id }) => {
      const end: [string, unknown[]] = [set('effective_to = $2'), [id, last]];
      if (!refused) return expect(dayOf((await session.row(...end)).effective_to)).toBe(last);
      expect(await session.refusal(...end)).toMatchObject({ code: 'PT422', message: 'rule_end_in_past' });
    });
  });

  test('and ended is not stretched, not even by a day', async () => {
    await asManager({ effective_to: day(-1) }, async (session, { id }) => {
      for (const last of [day(0), day(-2), null]) {
        expect(await session.refusal(set('effective_to = $2'), [id, last])).toMatchObject({
          code: 'PT403',
          message: 'rule_ended',
        });
      }
    });
    await asManager({ effective_to: day(0) }, async (session, { id }) => {
      await session.row(set('effective_to = null'), [id]);
    });
  });

  test('is not deleted', async () => {
    await asManager({ effective_from: day(0) }, async (session, { id }) => {
      const refusal = await session.refusal(`delete from ${table} where id = $1`, [id]);
      expect(refusal).toMatchObject({ code: 'PT403', message: 'rule_begun' });
    });
  });
});

describe('a version that has not begun', () => {
  const later = { effective_from: day(10) };

  test('is changed and deleted, but for what it is about', async () => {
    await asManager(later, async (session, { id }) => {
      expect(await session.row(set(`title = 'Tên khác', amount = 5`), [id])).toMatchObject({ amount: 5, version: 2 });
      expect(await session.refusal(set(`code = 'tried_other'`), [id])).toMatchObject({
        code: 'PT403',
        message: 'rule_code_fixed',
        hint: 'code',
      });
      expect(await session.count(`delete from ${table} where id = $1`, [id])).toBe(1);
    });
  });

  test.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('is moved to %d days from today: refused %s', async (from, refused) => {
    await asManager(later, async (session, { id }) => {
      const move: [string, unknown[]] = [set('effective_from = $2'), [id, day(from)]];
      if (!refused) return void (await session.row(...move));
      expect(await session.refusal(...move)).toMatchObject({ code: 'PT422', message: 'rule_in_past' });
    });
  });

  test('moved, takes the end of the one it replaces along, either way', async () => {
    await asManager({}, async (session, before) => {
      const begun = await replace(session, before, 10);
      for (const from of [20, 5]) {
        await session.row(set('effective_from = $2'), [begun.id, day(from)]);
        expect(await endOf(session, before.id)).toBe(day(from - 1));
      }
    });
  });
});

const call = 'select * from public.replace_legal_rule($1, $2, $3)';
const successor = (from: number, changes: Row = {}) =>
  JSON.stringify(rule({ id: randomUUID(), effective_from: day(from), amount: 5, ...changes }));
const replace = (session: Session, { id, version }: Row, from: number, changes: Row = {}) =>
  session.row(call, [id, version, successor(from, changes)]);
const endOf = async (session: Session, id: unknown) =>
  dayOf((await session.row(`select effective_to from ${table} where id = $1`, [id])).effective_to);

describe('replacing a version', () => {
  test.each([0, 1, 10])('%d days from today ends it the day before', async (from) => {
    await asManager({}, async (session, before) => {
      const begun = await replace(session, before, from);
      expect(begun).toMatchObject({ code: 'tried_rule', amount: 5, replaces_id: before.id, version: 1 });
      expect(await endOf(session, before.id)).toBe(day(from - 1));
    });
  });

  test.each<[string, Row, number, Row, Row]>([
    ['yesterday', {}, -1, {}, { message: 'rule_end_in_past' }],
    ['with what the table refuses', {}, 1, { amount: null }, { constraint: 'legal_rules_amount' }],
    ['after its end', { effective_to: day(5) }, 10, {}, { message: 'replacement_after_end', hint: 'effective_from' }],
    ['once it is over', { effective_to: day(-1) }, 1, {}, { message: 'replacement_after_end' }],
    ['before its start', { effective_from: day(5) }, 5, {}, { message: 'replacement_before_start' }],
    ['without a day', {}, 1, { effective_from: null }, { code: '23502' }],
  ])('%s is refused, and it goes on as it was', async (_, changes, from, wrong, refusal) => {
    await asManager(changes, async (session, before) => {
      expect(await session.refusal(call, [before.id, before.version, successor(from, wrong)])).toMatchObject(refusal);
      expect(await session.rows(`select * from ${table} where code = 'tried_rule'`)).toEqual([before]);
    });
  });

  test('running into a third one is refused', async () => {
    await database.rolledBack(async (session) => {
      const before = await running(session, { effective_to: day(20) });
      await running(session, { effective_from: day(21) });
      await session.become('quanly');
      const answer = await session.refusal(call, [before.id, before.version, successor(10)]);
      expect(answer).toMatchObject({ code: 'PT422', message: 'legal_rules_overlap' });
      await replace(session, before, 10, { effective_to: day(20) });
    });
  });

  test('tried again after a lost answer makes no second version', async () => {
    await asManager({}, async (session, before) => {
      const same = successor(1);
      const first = await session.row(call, [before.id, before.version, same]);
      expect(await session.row(call, [before.id, before.version, same])).toEqual(first);
    });
  });

  test('of a stale version is refused, and so it is for whoever does not manage the province', async () => {
    await asManager({}, async (session, { id, version }) => {
      const refused = (v: unknown) => session.refusal(call, [id, v, successor(1)]);
      expect(await refused(7)).toMatchObject({ code: 'PT409', message: 'stale_version' });
      for (const who of ['quanlyLongXuyen', 'giamsat', 'syt'] satisfies PersonaName[]) {
        await session.become(who);
        expect(await refused(version)).toMatchObject({ code: 'PT403', message: 'not_found' });
      }
    });
  });
});

describe('withdrawing a version', () => {
  const withdraw = 'select public.withdraw_legal_rule($1, $2)';

  test.each([
    ['without an end', null],
    ['with one', day(40)],
  ])('gives its time back to the one it was to replace, %s', async (_, effective_to) => {
    await asManager({ effective_to }, async (session, before) => {
      const begun = await replace(session, before, 10, { effective_to });
      await session.row(withdraw, [begun.id, begun.version]);
      expect(await session.rows(`select id from ${table} where id = $1`, [begun.id])).toEqual([]);
      expect(await endOf(session, before.id)).toBe(effective_to);
    });
  });

  test('leaves alone one that was to end then anyway', async () => {
    await asManager({ effective_to: day(9) }, async (session, before) => {
      const after = await replace(session, before, 10);
      await session.row(withdraw, [after.id, 1]);
      expect(await endOf(session, before.id)).toBe(day(9));
    });
  });

  test('that another is to replace waits for that one', async () => {
    await asManager({}, async (session, before) => {
      const second = await replace(session, before, 10);
      const third = await replace(session, second, 20);
      expect(await session.refusal(withdraw, [second.id, 2])).toMatchObject({
        code: '23503',
        constraint: 'legal_rules_replaced_by_another',
      });
      await session.row(withdraw, [third.id, 1]);
      await session.row(withdraw, [second.id, 3]);
      expect(await endOf(session, before.id)).toBeNull();
    });
  });

  test('that has begun, is of another version or is not there is refused', async () => {
    await asManager({}, async (session, before) => {
      const { id } = await replace(session, before, 10);
      expect(await session.refusal(withdraw, [before.id, 2])).toMatchObject({ message: 'rule_begun' });
      expect(await session.refusal(withdraw, [id, 4])).toMatchObject({ code: 'PT409', message: 'stale_version' });
      expect(await session.refusal(withdraw, [randomUUID(), 1])).toMatchObject({ message: 'not_found' });
      await session.become('giamsat');
      expect(await session.refusal(withdraw, [id, 1])).toMatchObject({ code: 'PT403', message: 'not_found' });
    });
  });
});

describe('two managers at once', () => {
  test('replace one version: the second waits, and is refused', async () => {
    const { id, version } = await database.committed((session) => running(session));
    const [first, second] = [new OpenTransaction(database), new OpenTransaction(database)];
    try {
      for (const each of [first, second]) await each.begin('quanly');
      await first.session.row(call, [id, version, successor(1)]);
      const late = outcomeOf(second.session.row(call, [id, version, successor(2)]));
      await second.untilWaiting();
      await first.end('commit');
      expect(await late).toMatchObject({ code: 'PT409', message: 'stale_version' });
    } finally {
      for (const each of [first, second]) await each.close();
    }
  });

  test('of many requests exactly one begins a version', async () => {
    const { id, version } = await database.committed((session) => running(session));
    const answers = await Promise.all(
      [1, 2, 3, 4].map((from) =>
        database.rest('quanly').call('replace_legal_rule', {
          replaced_id: id,
          replaced_version: version,
          successor: rule({ effective_from: day(from) }),
        }),
      ),
    );
    expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([200, 'PT409', 'PT409', 'PT409']);
  });
});

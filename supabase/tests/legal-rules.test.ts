import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { rule, table } from './rules.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

describe('a rule is refused', () => {
  test.each<[string, Row]>([
    ['legal_rules_law_says_where', { article: null }],
    ['legal_rules_law_says_where', { citation: null }],
    ['legal_rules_law_says_where', { regime: null }],
    ['legal_rules_law_says_where', { basis: 'policy' }],
    ['legal_rules_period', { effective_to: '2026-12-31' }],
    ['legal_rules_trigger_complete', { trigger_label: null }],
    ['legal_rules_deadline_has_start', { trigger: null, trigger_label: null }],
    ['legal_rules_amount', { amount: null }],
    ['legal_rules_amount', { unit: 'at_once' }],
    ['legal_rules_days_run_forward', { amount: -3 }],
    ['legal_rules_days_run_forward', { amount: 0, unit: 'hour' }],
    ['legal_rules_agency_kinds', { agency_kinds: ['ministry'] }],
    ['legal_rules_agency_kinds', { agency_kinds: [] }],
    ['legal_rules_press_kinds', { press_kinds: ['blog'] }],
    ['legal_rules_press_kinds', { press_kinds: [] }],
    ['legal_rules_topic', { topic: 'other' }],
    ['legal_rules_unit', { unit: 'week', amount: null }],
    ['legal_rules_code', { code: 'Tried-Rule' }],
    ['legal_rules_basis', { basis: 'custom' }],
  ])('by %s: %o', async (constraint, changes) => {
    await database.rolledBack(async (session) => {
      expect(await session.refusedInsert(table, rule(changes))).toMatchObject({ constraint });
    });
  });
});

describe('two versions of a rule', () => {
  const second = { effective_from: '2027-06-01' };
  const overlap = { code: 'PT422', message: 'legal_rules_overlap', hint: 'effective_from' };

  test.each<[string, Row, Row]>([
    ['both without an end', {}, second],
    ['the first ending on the day the second begins', { effective_to: '2027-06-01' }, second],
    ['the second ending on the day the first begins', second, { effective_to: '2027-06-01' }],
    ['the second inside the first', { effective_to: '2028-01-01' }, { ...second, effective_to: '2027-07-01' }],
    ['one for all agencies, one for wards', {}, { ...second, agency_kinds: ['ward'] }],
    ['kinds of press in common', { press_kinds: ['radio', 'online'] }, { ...second, press_kinds: ['online'] }],
  ])('may not bind the same on one day: %s', async (_, one, other) => {
    await database.rolledBack(async (session) => {
      await session.insert(table, rule(one));
      expect(await session.refusedInsert(table, rule(other))).toMatchObject(overlap);
    });
  });

  test.each<[string, Row, Row]>([
    ['one after the other', { effective_to: '2027-05-31' }, second],
    ['for different agencies', { agency_kinds: ['ward'] }, { ...second, agency_kinds: ['commune', 'province'] }],
    ['for different press', { press_kinds: ['radio'] }, { ...second, press_kinds: ['online'] }],
    ['of different rules', {}, { ...second, code: 'tried_other' }],
  ])('stand beside each other %s', async (_, one, other) => {
    await database.rolledBack(async (session) => {
      await session.insert(table, rule(one));
      await session.insert(table, rule(other));
    });
  });

  test('may not be brought to overlap afterwards', async () => {
    await database.rolledBack(async (session) => {
      const first = await session.insert(table, rule({ effective_to: '2027-05-31' }));
      await session.insert(table, rule(second));
      const lengthened = `update ${table} set effective_to = null where id = $1`;
      expect(await session.refusal(lengthened, [first.id])).toMatchObject(overlap);
    });
  });

  test.each([
    ['commit', overlap],
    ['rollback', { effective_from: expect.anything() }],
  ] as const)('written at once: the second waits, and stands by the first’s %s', async (end, expected) => {
    const [first, late] = [new OpenTransaction(database), new OpenTransaction(database)];
    try {
      for (const transaction of [first, late]) {
        await transaction.begin('quanly');
        await transaction.session.become('operator');
      }
      const code = `tried_${end}`;
      await first.session.insert(table, rule({ code }));
      const outcome = outcomeOf(late.session.insert(table, rule({ code, ...second })));
      await late.untilWaiting();
      await first.end(end);
      expect(await outcome).toMatchObject(expected);
    } finally {
      await first.close();
      await late.close();
    }
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const table = 'public.public_holidays';
/** 2031-02-01 is a Saturday. */
const off = (changes: Row = {}) => ({ day: '2031-02-03', name: 'Nghỉ thử', ...changes });

describe('a day off', () => {
  test.each<[string, Row]>([
    ['to come', {}],
    ['past, entered late', { day: day(-30) }],
    ['on a weekend all the same', { day: '2031-02-01' }],
    ['a Saturday worked in lieu', { day: '2031-02-01', is_off: false }],
    ['a Sunday worked in lieu', { day: '2031-02-02', is_off: false }],
  ])('is entered by the manager of the province: %s', async (_, changes) => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const { id } = await session.insert(table, off(changes));
      expect(await session.count(`update ${table} set name = 'Nghỉ lễ' where id = $1`, [id])).toBe(1);
      expect(await session.count(`delete from ${table} where id = $1`, [id])).toBe(1);
      const entries = await session.rows('select operation from public.record_timeline($1)', [id]);
      expect(entries.map(({ operation }) => operation)).toEqual(['DELETE', 'UPDATE', 'INSERT']);
    });
  });

  test.each<[string, Row, Row]>([
    ['a Monday worked in lieu', { is_off: false }, { constraint: 'public_holidays_worked_weekend' }],
    ['the same day twice', { day: '2026-09-02' }, { constraint: 'public_holidays_day_unique' }],
    ['a slip of the year', { day: '2206-02-03' }, { constraint: 'public_holidays_day_known' }],
    ['without a name', { name: ' ' }, { constraint: 'public_holidays_name' }],
  ])('is refused: %s', async (_, changes, refusal) => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      expect(await session.refusedInsert(table, off(changes))).toMatchObject(refusal);
    });
  });

  test('changed meanwhile is refused', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const { id } = await session.insert(table, off());
      const stale = await session.refusal(`update ${table} set name = 'Khác', version = 3 where id = $1`, [id]);
      expect(stale).toMatchObject({ code: 'PT409', message: 'stale_version' });
    });
  });
});

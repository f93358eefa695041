import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSeededDatabase } from '../../tests/harness/test-database.ts';
import { codes } from './law-table.ts';
import { rule, table } from './rules.ts';

const database = await openSeededDatabase('2019');
afterAll(() => database.close());

const rows = (query: string) => database.rolledBack((session) => session.rows(query));
const names = async (query: string) => (await rows(query)).map((row) => row.name);

describe('the seeds say what the law says', () => {
  test('with every rule that is known, and no other', async () => {
    const inSeeds = await names(`select distinct code as name from ${table}`);
    expect(inSeeds.sort()).toEqual([...codes].sort());
  });

  test('each instrument in its own time', async () => {
    const periods = await rows(`
      select distinct regime, instrument, effective_from::text as first, effective_to::text as last from ${table}
      where basis = 'law' order by regime, instrument`);
    expect(periods).toEqual([
      { regime: '2017', instrument: 'Luật Báo chí 103/2016/QH13', first: '2017-01-01', last: '2026-06-30' },
      { regime: '2017', instrument: 'Nghị định 09/2017/NĐ-CP', first: '2017-03-30', last: '2026-06-30' },
      { regime: '2026', instrument: 'Luật Báo chí 126/2025/QH15', first: '2026-07-01', last: null },
      { regime: '2026', instrument: 'Nghị định 237/2026/NĐ-CP', first: '2026-07-01', last: null },
      { regime: '2026', instrument: 'Nghị định 244/2026/NĐ-CP', first: '2026-07-01', last: null },
    ]);
  });

  test.each([
    ['2017', 'publish_delegation', '12 hour', 'khoản 6 Điều 3'],
    ['2017', 'publish_spokesperson', ' none', 'khoản 4 Điều 3'],
    ['2017', 'response_exchanges', '3 exchange', 'khoản 2 Điều 43'],
    ['2026', 'publish_delegation', ' none', 'Điều 3'],
    ['2026', 'publish_spokesperson', '24 hour', 'khoản 3 Điều 3'],
    ['2026', 'response_exchanges', '2 exchange', 'khoản 1 Điều 21'],
    ['2026', 'annual_report', '5 day', 'Điều 10'],
    ['2026', 'internal_regulation', '45 day', 'Điều 12'],
  ])('in regime %s %s is %s, by %s', async (regime, code, count, article) => {
    const found = await rows(`select concat(amount, ' ', unit) as count, article from ${table}
      where regime = '${regime}' and code = '${code}'`);
    expect(found).toEqual([{ count, article }]);
  });

  test('what could not be read in the instrument is marked, and what is not law is named policy', async () => {
    const marked = await names(`select distinct concat(regime, ' ', code) as name from ${table}
      where unsure_note is not null order by 1`);
    expect(marked).toEqual([
      '2017 response',
      '2026 correction_kept',
      '2026 internal_regulation',
      '2026 press_publishes_reply',
      '2026 publish_delegation',
      '2026 response',
      '2026 standing_spokesperson',
    ]);
    const policy = await names(`select code as name from ${table} where basis = 'policy' order by 1`);
    expect(policy).toEqual(['annual_report', 'report_result', 'verify_incident', 'yearly_training']);
  });

  test('days off fall on weekdays unless they are holidays themselves, and days in lieu on weekends', async () => {
    const odd = await names(`
      select day::text as name from public.public_holidays
      where (is_off and name ~ '^Nghỉ' and extract(isodow from day) > 5)
         or (not is_off and extract(isodow from day) < 6)`);
    expect(odd).toEqual([]);
    const counted = await rows(`
      select extract(year from day)::integer as year, count(*)::integer as days from public.public_holidays
      where is_off and extract(isodow from day) < 6 group by 1 order by 1`);
    // Ten statutory days, eleven since 2021, twelve since 2026; those of exchanges besides.
    expect(counted.map(({ days }) => days)).toEqual([10, 11, 11, 10, 11, 11, 11, 12, 12, 14, 12]);
  });

  test('each exchanged day off has its day worked', async () => {
    const exchanged = (is: string) =>
      names(`select day::text as name from public.public_holidays where ${is} order by day`);
    const off = await exchanged(`name like 'Nghỉ hoán đổi%'`);
    const worked = await exchanged('not is_off');
    expect(off).toEqual(['2018-12-31', '2019-04-29', '2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31']);
    expect(worked).toEqual(['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  });

  test('and can be loaded again, even after a version of the province’s own', async () => {
    await database.rolledBack(async (session) => {
      const count = `select (select count(*) from ${table}) + (select count(*) from public.public_holidays) as n`;
      await session.rows(
        `update ${table} set effective_to = '2026-12-31' where code = 'annual_report' and regime = '2026'`,
      );
      await session.insert(table, rule({ code: 'annual_report', effective_from: '2027-01-01' }));
      await session.rows(`update public.public_holidays set name = 'Của tỉnh', id = id where day = '2026-09-02'`);
      const before = await session.row(count);
      for (const file of ['legal-rules.sql', 'public-holidays.sql']) {
        await session.rows(readFileSync(join(import.meta.dirname, '../seeds', file), 'utf8'));
      }
      expect(await session.row(count)).toEqual(before);
    });
  });
});

// What the history writes down has words on its page: every table, every column.
import { afterAll, expect, test } from 'vitest';
import { toldTables } from '@/app/told-tables';
import { tableNames } from '@/features/audit/audit.names';
import { labelsOf } from '@/features/audit/audit.told';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const columns = await database.rolledBack((session) =>
  session.rows(`
    select c.relname as table, a.attname as column
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join audit.registers r on r.table_name = c.relname
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where t.tgfoid = 'audit.log_change'::regproc and a.attname <> all (audit.silent_columns() || r.silent_columns)
    order by 1, 2`),
);

test('every table has a name, and whatever else is taken out as a file', async () => {
  const exported = await database.rolledBack((session) =>
    session.rows(`select table_name as table from audit.registers where is_exported`),
  );
  const written = new Set([...columns, ...exported].map(({ table }) => table));
  expect([...written].sort()).toEqual(Object.keys(tableNames).sort());
});

test('every column has a label', () => {
  const told = toldTables([]);
  const bare = columns.filter(({ table, column }) => !labelsOf(String(table), told).has(String(column)));
  expect(bare.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});

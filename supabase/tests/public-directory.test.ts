import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { publish, seenByNobody, withRecordIn } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const withRecord = withRecordIn(database);

describe('the window of visibility, to the moment', () => {
  // now() stands still within a transaction, so its edges can be tried exactly.
  test.each([
    ['until one second ago', '-1 year', '-1 second', 0],
    ['until a microsecond ago', '-1 year', '-1 microsecond', 0],
    ['until this moment', '-1 year', '0', 0],
    ['until a microsecond from now', '-1 year', '1 microsecond', 1],
    ['until one second from now', '-1 year', '1 second', 1],
    ['from one second ago', '-1 second', null, 1],
    ['from this moment', '0', null, 1],
    ['from a microsecond from now', '1 microsecond', null, 0],
    ['from one second from now', '1 second', null, 0],
  ])('visible %s: %s', async (_, from, until, rows) => {
    await withRecord({}, async (session, record) => {
      await session.row(publish, [record.id]);
      await session.become('operator');
      await session.rows(
        `update public.public_contacts
         set visible_from = now() + $2::interval, visible_until = now() + $3::interval where spokesperson_id = $1`,
        [record.id, from, until],
      );
      expect(await seenByNobody(session, record)).toHaveLength(rows);
      const search = `select id from public.search_public_contacts('phát ngôn') where spokesperson_id = $1`;
      for (const who of ['nobody', 'syt'] as const) {
        await session.become(who);
        expect(await session.rows(search, [record.id])).toHaveLength(rows);
      }
    });
  });
});

describe('nobody in particular', () => {
  const secret = '02963999999';

  test('sees published contacts and hotlines, and no other table', async () => {
    const tables = await database.rolledBack((session) =>
      session.rows(`select tablename as name from pg_tables where schemaname = 'public' order by 1`),
    );
    const readable: unknown[] = [];
    for (const { name } of tables) {
      const answer = await database.rest('nobody').get(`${name}?limit=1`);
      if (answer.status === 200) readable.push(name);
      else expect([name, answer.status, answer.code]).toEqual([name, 401, '42501']);
    }
    expect(readable).toEqual(['hotlines', 'public_contacts']);
  });

  test('reaches an internal phone nowhere, not even through an embedded resource', async () => {
    const nobody = database.rest('nobody');
    const answers = [
      await nobody.get('public_contacts?select=*'),
      await nobody.call('search_public_contacts', { page_size: 200 }),
      await nobody.get('hotlines'),
    ];
    for (const answer of answers) {
      expect(answer.rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer.body)).not.toContain(secret);
      expect(Object.keys(answer.rows[0] ?? {})).not.toContain('internal_phone');
    }
    const embedded = await nobody.get('public_contacts?select=full_name,spokespersons(internal_phone)');
    expect([embedded.status, embedded.code]).toEqual([401, '42501']);
    const colleague = await database.rest('syt').get('spokespersons?select=internal_phone');
    expect(JSON.stringify(colleague.body)).toContain(secret);
  });
});

describe('the directory', () => {
  test('is given page by page, each contact once, in the order of agencies and names', async () => {
    const nobody = database.rest('nobody');
    const everything = await nobody.get('public_contacts?select=id&order=agency_sort,name_sort,id');
    const ids: unknown[] = [];
    let after: Row = {};
    for (;;) {
      const page = (await nobody.call('search_public_contacts', { ...after, page_size: 7 })).rows;
      const shown = page.slice(0, 7);
      ids.push(...shown.map((row) => row.id));
      const last = shown.at(-1);
      if (page.length <= 7 || !last) break;
      after = { after_sort: last.agency_sort, after_name: last.name_sort, after_id: last.id };
    }
    expect(ids.length).toBeGreaterThan(30);
    expect(ids).toEqual(everything.rows.map((row) => row.id));
  });

  test('is searched with and without diacritics, by person and by agency', async () => {
    const found = async (query: string) =>
      (await database.rest('nobody').call('search_public_contacts', { query })).rows.map((row) => row.agency_code);
    expect(new Set(await found('so y te'))).toEqual(new Set(['SYT', 'KHAC-SYT']));
    expect(new Set(await found('Sở Y tế an giang'))).toEqual(new Set(['SYT']));
    expect(await found('dang thi kiem thu tinh bien')).toEqual(['H890']);
    expect(await found('Đặng Thị Kiểm Thử Tịnh')).toEqual(['H890']);
    expect(await found('không có ai tên thế')).toEqual([]);
  });

  test('a page of no sensible size is a page of one', async () => {
    for (const page_size of [0, -5]) {
      const answer = await database.rest('nobody').call('search_public_contacts', { page_size });
      expect([answer.status, answer.rows.length]).toEqual([200, 2]);
    }
  });
});

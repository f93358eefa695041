import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { accented, fold, matches } from '@/lib/vietnamese';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { personalName, text, typed } from './vietnamese-text.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

describe('without diacritics', () => {
  test.each([
    ['Nguyễn Đạt', 'nguyen dat'],
    ['ĐẶNG THỊ ƯỚC', 'dang thi uoc'],
    ['Tỉnh ủy', 'tinh uy'],
    ['Sở NN&PTNT', 'so nn&ptnt'],
  ])('«%s» is «%s»', async (value, folded) => {
    await database.rolledBack(async (session) => {
      for (const form of ['NFC', 'NFD']) {
        expect(await session.row('select private.fold($1) as it', [value.normalize(form)])).toEqual({ it: folded });
      }
    });
  });
});

describe('a search', () => {
  const finds = (value: string, query: string) =>
    database.rolledBack(async (session) => {
      const found = 'select private.search_vector($1) @@ private.search_query($2) as found';
      return (await session.row(found, [value, query])).found;
    });

  test.each([
    ['Trần Hòa', 'hoà'],
    ['Trần Hoà', 'hòa'],
    ['Trần Hòa', 'hoa'],
    ['Trần Hòa', 'HÒA TRẦN'],
    ['Trần Hòa', 'tra'],
    ['Trần Hòa', 'tran h'],
    ['Đặng Thị Đào', 'dang dao'],
    ['Đặng Thị Đào', 'đặng đ'],
    ['Đặng Thị Đào', 'đa'],
    ['Trần Hòa', 'trâ'],
    ['Nguyễn', 'nguyê'],
    ['Tỉnh uỷ An Giang', 'tỉnh ủy'],
    ['12/QĐ-UBND', 'qđ-ubnd'],
    ['12/QĐ-UBND', '12 qd'],
    ['Nguyễn', 'nguyễn'.normalize('NFD')],
  ])('in «%s» for «%s» finds', async (value, query) => {
    expect(await finds(value, query)).toBe(true);
  });

  test.each([
    ['Trần Hòa', 'trân'],
    ['Trân', 'trần'],
    ['Trần Hòa', 'hóa'],
    ['Đặng', 'đang'],
    ['Đào', 'đao'],
    ['Trần', 'trẫ'],
    ['Dũng', 'đũng'],
    ['Trần Hòa', 'oa'],
    ['Trần Hòa', 'hoa binh'],
  ])('in «%s» for «%s» finds nothing', async (value, query) => {
    expect(await finds(value, query)).toBe(false);
  });

  test.each(['', '   ', '&|!', `'`, '():*<->', '\\'])(
    'for «%s», which has no word, asks for nothing',
    async (query) => {
      await database.rolledBack(async (session) => {
        expect(await session.row('select private.search_query($1) is null as it', [query])).toEqual({ it: true });
      });
    },
  );
});

describe('the database and the browser agree', () => {
  test('on what a text is without diacritics and with its tones moved', async () => {
    await database.rolledBack(async (session) => {
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 50 }), async (texts) => {
          const rows = await session.rows(
            `select private.fold(value) as folded, private.accented(value) as accented
             from unnest($1::text[]) with ordinality as t (value, n) order by n`,
            [texts],
          );
          expect(rows).toEqual(texts.map((value) => ({ folded: fold(value), accented: accented(value) })));
        }),
        { numRuns: 20 },
      );
    });
  });

  test('on what a search finds', async () => {
    const both = { yes: 0, no: 0 };
    await database.rolledBack(async (session) => {
      const pair = fc.oneof(
        fc.tuple(text, typed),
        text.chain((value) => beginningsIn(value)),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(pair, { minLength: 100, maxLength: 100 }), async (pairs) => {
          const rows = await session.rows(
            `select coalesce(private.search_vector(value) @@ private.search_query(query), true) as found
             from unnest($1::text[], $2::text[]) with ordinality as t (value, query, n) order by n`,
            [pairs.map(([value]) => value), pairs.map(([, query]) => query)],
          );
          const expected = pairs.map(([value, query]) => matches(value, query));
          for (const found of expected) both[found ? 'yes' : 'no'] += 1;
          expect(rows.map((row) => row.found)).toEqual(expected);
        }),
        { numRuns: 20 },
      );
    });
    // Neither answer is the only one tried.
    expect(Math.min(both.yes, both.no)).toBeGreaterThan(100);
  });
});

/** A text with the beginning of one of its own words. */
function beginningsIn(value: string): fc.Arbitrary<[string, string]> {
  const words = value.split(' ');
  return fc
    .tuple(fc.nat(words.length - 1), fc.nat(6))
    .map(([word, length]) => [value, (words[word] ?? '').slice(0, length + 1)]);
}

describe('the order of names', () => {
  const collator = new Intl.Collator('vi');

  /** tên, then họ, then đệm. */
  function compareNames(a: string, b: string): number {
    const parts = (name: string) => {
      const words = name.trim().split(/\s+/);
      return [words.at(-1) ?? '', words[0] ?? '', words.slice(1, -1).join(' ')];
    };
    const [left, right] = [parts(a), parts(b)];
    return left.map((part, i) => collator.compare(part, right[i] ?? '')).find((order) => order !== 0) ?? 0;
  }

  const ordered = `
    with keyed as materialized (select name, private.name_sort_key(name) as key from unnest($1::text[]) as name)
    select name, key from keyed order by key collate "C"`;

  test('is that of a Vietnamese dictionary, by tên, then họ, then đệm', async () => {
    await database.rolledBack(async (session) => {
      const names = ['Trần An', 'Lê Ấn', 'Lê Thị An', 'Nguyễn Văn An', 'Lê An', 'Lê Ân', 'Đỗ Ăn', 'Lê Đào', 'Lê Dũng'];
      const rows = await session.rows(ordered, [names]);
      expect(rows.map((row) => row.name)).toEqual([
        'Lê An',
        'Lê Thị An',
        'Nguyễn Văn An',
        'Trần An',
        'Đỗ Ăn',
        'Lê Ân',
        'Lê Ấn',
        'Lê Dũng',
        'Lê Đào',
      ]);
    });
  });

  test('is exactly that of Intl.Collator, for any names', async () => {
    await database.rolledBack(async (session) => {
      await fc.assert(
        fc.asyncProperty(fc.array(personalName, { minLength: 200, maxLength: 200 }), async (names) => {
          const rows = await session.rows(ordered, [names]);
          for (const [i, row] of rows.entries()) {
            const before = rows[i - 1];
            if (!before) continue;
            const order = Math.sign(compareNames(String(before.name), String(row.name)));
            if (order !== (before.key === row.key ? 0 : -1)) expect.fail(`${before.name} | ${row.name}: ${order}`);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
});

// npm run audit:verify, as an operator runs it.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { databaseUrl } from '../../tests/harness/postgres.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { closeEmbeddedDatabase, openEmbeddedDatabase } from '../embedded/database.ts';
import { pastTriggers } from './tampering.ts';

const folder = mkdtempSync(join(tmpdir(), 'phat-ngon-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  code: number;
  out: string;
  error: string;
}

function run(args: string[], url?: string): Promise<Outcome> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const script = join(import.meta.dirname, '../audit/verify.ts');
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [script, ...args],
      { env: { ...rest, ...(url !== undefined && { DATABASE_URL: url }) } },
      (failure, out, error) => settle({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

const codeIn = ({ out }: Outcome) => /\d+:[\da-f]{64}/.exec(out)?.[0] ?? '';

describe('npm run audit:verify', () => {
  test('on a whole history says how much it checked and what to keep, and ends with 0', async () => {
    const database = await openOwnDatabase({ rest: false });
    const { entries } = await database.rolledBack((session) =>
      session.row('select count(*)::integer as entries from audit.changes'),
    );
    await database.close();
    const first = await run([], database.url());
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain(`Checked ${entries} entries; the last is ${entries}:`);
    expect(first.out).toContain('The history is whole.');
    expect(await run(['--expect', codeIn(first)], database.url())).toMatchObject({ code: 0 });
  });

  test('names what was altered and removed, and ends with 1', async () => {
    const database = await openOwnDatabase({ rest: false });
    const before = await run([], database.url());
    const [altered, removed] = await pastTriggers(
      database,
      async (session) => {
        const of = (position: number) =>
          session.row('select c.* from audit.changes c join audit.chain l on l.change_id = c.id where position = $1', [
            position,
          ]);
        const entries = [await of(300), await of(301)];
        await session.rows(`update audit.changes set was = '{}' where id = $1`, [entries[0]?.id]);
        await session.rows('delete from audit.changes where id = $1', [entries[1]?.id]);
        return entries;
      },
      'commit',
    );
    await database.close();
    const found = await run([], database.url());
    expect(found.code).toBe(1);
    expect(found.out).toContain(`entry ${altered?.id} was ALTERED (link 300`);
    expect(found.out).toContain(`${altered?.operation} of ${altered?.table_name} ${altered?.record_id}`);
    expect(found.out).toContain(`entry ${removed?.id} was REMOVED (link 301`);
    expect(found.out).toContain('The history is NOT whole: 2 faults.');
    expect(codeIn(found)).toBe(codeIn(before));
  });

  test('finds entries removed from the end by the code of an earlier check', async () => {
    const database = await openOwnDatabase({ rest: false });
    const noted = codeIn(await run([], database.url()));
    await pastTriggers(
      database,
      async (session) => {
        const { change_id } = await session.row('delete from audit.chain where position = $1 returning change_id', [
          noted.split(':')[0],
        ]);
        await session.rows('delete from audit.changes where id = $1', [change_id]);
      },
      'commit',
    );
    await database.close();
    expect(await run([], database.url())).toMatchObject({ code: 0 });
    const found = await run(['--expect', noted], database.url());
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/FAULT {2}link \d+, which was noted, is MISSING/);
  });

  test('finds a chain sealed anew to its end by the code of an earlier check', async () => {
    const database = await openOwnDatabase({ rest: false });
    const noted = codeIn(await run([], database.url()));
    await database.close();
    const forged = noted.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    const found = await run(['--expect', forged], database.url());
    expect(found.code).toBe(1);
    expect(found.out).toContain('is no longer the one noted');
  });

  test('that cannot check says why in one line, and ends with 2', async () => {
    const database = await openOwnDatabase({ rest: false });
    await database.close();
    const bare = databaseUrl(database.port, 'postgres');
    const cases: [RegExp, Outcome][] = [
      [/^The history could not be checked: .*ECONNREFUSED/, await run([], 'postgres://postgres@127.0.0.1:1/nowhere')],
      [/^This database has no chain of its history yet/, await run([], bare)],
      [/^There is no data in .*nowhere/, await run(['--data', join(folder, 'nowhere')])],
      [/^--expect takes the code/, await run(['--expect', '12'], database.url())],
      [/^The history could not be checked: Unknown option/, await run(['--what'], database.url())],
    ];
    for (const [sentence, { code, out, error }] of cases) {
      expect([code, out]).toEqual([2, '']);
      expect(error).toMatch(sentence);
      expect(error.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('of the embedded database', () => {
  test('it waits until nobody uses the folder, then checks what lies there', { timeout: 120_000 }, async () => {
    const here = process.cwd();
    const data = join(folder, 'embedded');
    const app = await openEmbeddedDatabase({
      structure: '2019',
      folder: data,
      siteUrl: 'http://localhost',
      reset: false,
    });
    process.chdir(here);
    expect(await run(['--data', data])).toMatchObject({
      code: 2,
      error: `The data in ${data} is in use by process ${process.pid}. Stop that one first.\n`,
    });
    await closeEmbeddedDatabase(app, data);
    expect(await run(['--data', data])).toMatchObject({
      code: 0,
      out: expect.stringContaining('The history is whole.'),
    });
    // One that ended without saying so does not stand in the way.
    writeFileSync(join(data, 'process'), '999999999');
    expect(await run(['--data', data])).toMatchObject({ code: 0 });
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'phat-ngon-exit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['red', 'process.exitCode = 3', 3],
  ['green', '', 0],
])('a run that was %s ends as such, whatever the embedded Supabase says as it starts and ends', (_, tests, code) => {
  const script = `
    import { closeEmbeddedDatabase, openEmbeddedDatabase } from './supabase/embedded/database.ts';
    const folder = ${JSON.stringify(folder)};
    const app = await openEmbeddedDatabase({ structure: '2019', folder, siteUrl: 'http://localhost', reset: false });
    ${tests};
    await closeEmbeddedDatabase(app, folder);`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(ended.status, ended.stderr).toBe(code);
});

// npm test: every lane, one after the other, so that two cores are enough.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';

const lanes: [name: string, command: string, ...args: string[]][] = [
  ['types, lint, format, architecture, generated types', 'node', 'tests/harness/check.ts'],
  ['unit and component tests', 'vitest', 'run', '--project', 'unit', '--project', 'screens'],
  ['database tests', 'vitest', 'run', '--project', 'database'],
  ['database advisors', 'node', 'tests/harness/advisors.ts'],
  ['end-to-end tests', 'vitest', 'run', '--project', 'e2e'],
];

ensureBrowser();
const failed: string[] = [];
for (const [name, command, ...args] of lanes) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed.push(name);
}
console.log(`\nlanes: ${lanes.length - failed.length} passed, ${failed.length} failed`);
for (const name of failed) console.error(`  failed: ${name}`);
process.exit(failed.length === 0 ? 0 : 1);

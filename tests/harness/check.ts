// npm run check: what can be judged without running the application.
import { spawnSync } from 'node:child_process';

const steps: [command: string, ...args: string[]][] = [
  ['tsc', '--noEmit'],
  ['biome', 'check', '--error-on-warnings'],
  ['vitest', 'run', '--project', 'unit', 'tests/architecture'],
  ['node', 'tests/harness/database-types.ts', '--check'],
];

for (const [command, ...args] of steps) {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'phat-ngon-start-'));
const running: ChildProcess[] = [];
afterEach(() => Promise.all(running.splice(0).map(stop)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const port = 5317;

interface Started {
  process: ChildProcess;
  output: string;
  ready: boolean;
}

/** Runs `npm start`; answers when it says where it is, or has ended. */
function start(args: string[], environment: Record<string, string> = {}): Promise<Started> {
  const { VITE_SUPABASE_URL: _, VITE_SUPABASE_PUBLISHABLE_KEY: __, ...rest } = process.env;
  const child = spawn(process.execPath, ['supabase/embedded/start.ts', '--port', String(port), ...args], {
    env: { ...rest, ...environment },
  });
  running.push(child);
  return new Promise((settle) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (/nghiviec@phatngon\.example|Supabase {5}/.test(output)) settle({ process: child, output, ready: true });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => settle({ process: child, output, ready: false }));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

const headers = { apikey: 'sb_publishable_embedded_demo', 'content-type': 'application/json' };
const names = async () =>
  (
    (await (
      await fetch(`http://localhost:${port}/rest/v1/public_contacts?select=id&order=id`, { headers })
    ).json()) as {
      id: string;
    }[]
  ).map(({ id }) => id);

const linesOf = (output: string) => output.split('\n').filter((line) => line.trim() !== '');

describe('npm start', () => {
  it('says where it is and who may sign in, keeps its data, and starts over when asked', async () => {
    const data = ['--data', join(folder, 'kept')];
    const first = await start(data);
    expect(first.output).toContain(`http://localhost:${port}`);
    expect(first.output).toContain('sb_publishable_embedded_demo');
    expect(first.output).toContain('canbo.syt@phatngon.example');
    const before = await names();
    expect(before.length).toBeGreaterThan(20);
    await stop(first.process);

    const second = await start(data);
    expect(await names()).toEqual(before);
    await stop(second.process);

    await start([...data, '--reset']);
    expect(await names()).not.toEqual(before);
  });

  it('shows the structure since 01/07/2025 when asked', async () => {
    await start(['--data', join(folder, '2025')], { DEMO_DATA: '2025' });
    const [ward] = (await (
      await fetch(`http://localhost:${port}/rest/v1/public_contacts?agency_name=like.*phường Châu Đốc*`, { headers })
    ).json()) as unknown[];
    expect(ward).toBeDefined();
  });

  it('runs against a hosted project when given one, without the embedded Supabase', async () => {
    const { output } = await start(['--data', join(folder, 'unused')], {
      VITE_SUPABASE_URL: 'https://project.supabase.co',
      VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_hosted',
    });
    expect(output).toContain('https://project.supabase.co');
    expect(output).not.toContain('phatngon.example');
    expect(existsSync(join(folder, 'unused'))).toBe(false);
    const answer = await fetch(`http://localhost:${port}/rest/v1/public_contacts`, { headers });
    expect(answer.headers.get('content-type') ?? '').not.toContain('json');
  });

  it('has one clear line for a port in use', async () => {
    const server = createServer().listen(port, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { output, ready } = await start(['--data', join(folder, 'never')]);
    await new Promise((closed) => server.close(closed));
    expect(ready).toBe(false);
    expect(linesOf(output)).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
  });

  it('has one clear line for a broken data folder', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, 'data'), { recursive: true });
    writeFileSync(join(broken, 'data/PG_VERSION'), 'rubbish');
    writeFileSync(join(broken, 'filled'), '2019');
    const { output, ready } = await start(['--data', broken]);
    expect(ready).toBe(false);
    expect(linesOf(output)).toEqual([expect.stringContaining('npm start -- --reset')]);
  });

  it('has one clear line for a structure that there is not', async () => {
    const { output, ready } = await start(['--data', join(folder, 'never')], { DEMO_DATA: '2030' });
    expect(ready).toBe(false);
    expect(linesOf(output)).toEqual([expect.stringContaining('DEMO_DATA is 2019, 2025, empty')]);
  });
});

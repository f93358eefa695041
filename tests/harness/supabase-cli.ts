import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Fetched by npx: its package is not whole for every platform, so it cannot stand in the lock file. */
const cli = ['--yes', 'supabase@3.1.0'];

export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the Supabase CLI against a database URL and returns what it printed. */
export function supabaseCli(args: string[], databaseUrl: string): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    // Away from the project, so that its config.toml is neither warned about nor its .temp written to.
    const command = [...cli, ...args, `--remote=${databaseUrl}`, `--workdir=${tmpdir()}`];
    const child = spawn('npx', command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

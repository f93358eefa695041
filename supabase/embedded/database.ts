import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@supabase/lite';
import type { PGlite } from '@supabase/lite/pglite';

/** An Giang of that year with its records and people; or its province alone, with nobody but a manager. */
export type DemoStructure = '2019' | '2025' | 'empty';
export const demoStructures: readonly DemoStructure[] = ['2019', '2025', 'empty'];

export const projectRoot = join(import.meta.dirname, '../..');
const seeds = join(projectRoot, 'supabase/seeds');

export const demoPassword = 'Phatngon#2026';

export interface DemoAccount {
  email: string;
  full_name: string;
  token: string;
  is: string;
}
const accounts: DemoAccount[] = JSON.parse(readFileSync(join(seeds, 'demo-accounts.json'), 'utf8'));

/** Whom one may sign in as. */
export function demoAccounts(structure: DemoStructure): DemoAccount[] {
  return structure === 'empty' ? accounts.slice(0, 1) : accounts;
}

/** A reason a person can act on, shown as one line. */
export class StartError extends Error {}

interface EmbeddedOptions {
  structure: DemoStructure;
  /** Where the data lives; kept from one start to the next. */
  folder: string;
  /** Where the application is served: the links in mails lead there. */
  siteUrl: string;
  /** Start over with fresh demo data. */
  reset: boolean;
}

/**
 * Opens the embedded Supabase (PGlite), brings its schema up to date and, the first time, fills it with reference and
 * demo data.
 * Throws StartError when the data folder cannot be used.
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<App> {
  const { structure, folder, siteUrl, reset } = options;
  // Written when a database has been filled to the end; holds which structure it was filled with.
  const filledMark = join(folder, 'filled');
  process.env.LITE_TELEMETRY ??= '0';
  // Storage must be asked for.
  process.env.EXPERIMENTAL_STORAGE = '1';
  process.env.EMBEDDED_DATABASE = join(folder, 'data');
  process.env.SITE_URL = siteUrl;
  // The package finds migrations, and keeps the bytes of attachments, from here.
  process.chdir(projectRoot);
  refuseSecondUser(folder);
  if (reset) rmSync(folder, { recursive: true, force: true });
  const filledWith = existsSync(filledMark) ? readFileSync(filledMark, 'utf8').trim() : undefined;
  if (filledWith && filledWith !== structure) {
    throw new StartError(
      `The data here has the structure of ${filledWith}. Start with DEMO_DATA=${filledWith}, or run "npm start -- --reset" to start over.`,
    );
  }
  if (!filledWith) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(lockOf(folder), String(process.pid));

  const app = await quietly(open).catch((cause) => {
    throw new StartError(`The data in ${folder} cannot be opened. Run "npm start -- --reset" to start over.`, {
      cause,
    });
  });
  // Data kept from an earlier version lacks what later versions brought; loading it again changes nothing.
  if (filledWith) await run(app, reference);
  else {
    await fill(app, structure);
    writeFileSync(filledMark, structure);
  }
  return app;
}

async function open(): Promise<App> {
  const { applyPendingMigrations, createApi } = await import('@supabase/lite/cli');
  const api = await createApi({ withSupabaseClient: false });
  const app = await api.project.local.createApp(join(projectRoot, 'supabase/config.toml'), { admin: false });
  await app.connection.ping();
  await applyPendingMigrations(app);
  return app;
}

/** The packages' own notices and stacks say nothing to who starts the demo; a failure is told in one line instead. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn } = console;
  console.error = console.warn = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn });
  }
}

const lockOf = (folder: string) => join(folder, 'process');

/** Two processes writing one PGlite folder would ruin it. */
function refuseSecondUser(folder: string): void {
  if (!existsSync(lockOf(folder))) return;
  const owner = Number(readFileSync(lockOf(folder), 'utf8'));
  try {
    process.kill(owner, 0);
  } catch {
    return; // Its process is gone without having said so.
  }
  throw new StartError(`The data in ${folder} is in use by process ${owner}. Stop that one first.`);
}

/** Closes the database and leaves its folder to the next start. */
export async function closeEmbeddedDatabase(app: App, folder: string): Promise<void> {
  await app.connection.close();
  rmSync(lockOf(folder), { force: true });
}

/** Reads the data of a folder that is not in use, as it lies there: nothing is migrated or filled. Throws StartError. */
export async function readEmbeddedData<T>(folder: string, read: (query: PGlite['query']) => Promise<T>): Promise<T> {
  refuseSecondUser(folder);
  const { PGlite } = await import('@supabase/lite/pglite');
  writeFileSync(lockOf(folder), String(process.pid));
  const database = new PGlite(join(folder, 'data'));
  try {
    return await read((...query) => database.query(...query));
  } finally {
    await database.close();
    rmSync(lockOf(folder), { force: true });
  }
}

const reference = ['legal-rules.sql', 'public-holidays.sql', 'press-agencies.sql', 'directives.sql'];

async function run(app: App, files: string[]): Promise<void> {
  for (const file of files) await app.connection.exec(readFileSync(join(seeds, file), 'utf8'));
}

async function fill(app: App, structure: DemoStructure): Promise<void> {
  if (structure === 'empty') {
    await run(app, ['province.sql', ...reference]);
    for (const account of demoAccounts(structure))
      await register(app, { ...account, token: await firstManager(app, account) });
    return;
  }
  await run(app, [`agencies-${structure}.sql`, 'hotlines.sql', ...reference, 'demo-people.sql']);
  for (const account of demoAccounts(structure)) await register(app, account);
  await run(app, [
    'demo-records.sql',
    'demo-delegations.sql',
    'demo-incidents.sql',
    'demo-press-enquiries.sql',
    'demo-training.sql',
    'demo-directives.sql',
    'demo-press-events.sql',
    'demo-press-digest.sql',
    'demo-reminders.sql',
    'demo-reports.sql',
  ]);
}

/** The token by which an operator lets the first manager in. */
async function firstManager(app: App, { email }: DemoAccount): Promise<string> {
  // Written into the statement: the package's own parameters are broken, and the address is from a file beside this one.
  const invite = `select private.invite_first_manager('${email}') as token`;
  const { rows } = await app.connection.exec<{ rows: { token: string }[] }>(invite);
  return rows[0]?.token ?? '';
}

async function register(app: App, { email, full_name, token }: DemoAccount): Promise<void> {
  const client = app.getClient({ auth: { persistSession: false } });
  const { error } = await client.auth.signUp({
    email,
    password: demoPassword,
    options: { data: { full_name, invitation_token: token } },
  });
  if (error) throw new Error(`demo account ${email}: ${error.message}`, { cause: error });
}

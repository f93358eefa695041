import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@supabase/lite';

export type DemoStructure = '2019' | '2025';

export const projectRoot = join(import.meta.dirname, '../..');
const temp = join(projectRoot, 'supabase/.temp');
const seeds = join(projectRoot, 'supabase/seeds');
/** Written when a database has been filled to the end; holds which structure it was filled with. */
const filledMark = join(temp, 'filled');

export const demoPassword = 'Phatngon#2026';

export interface DemoAccount {
  email: string;
  full_name: string;
  token: string;
  is: string;
}
export const demoAccounts: DemoAccount[] = JSON.parse(readFileSync(join(seeds, 'demo-accounts.json'), 'utf8'));

/** A reason a person can act on, shown as one line. */
export class StartError extends Error {}

/**
 * Opens the embedded Supabase (PGlite) under supabase/.temp, brings its schema up to date and, the first time,
 * fills it with reference and demo data.
 * Throws StartError when the data folder cannot be used.
 */
export async function openEmbeddedDatabase(structure: DemoStructure, reset: boolean): Promise<App> {
  process.env.LITE_TELEMETRY ??= '0';
  // Storage must be asked for; its warning about itself says nothing to who starts the demo.
  process.env.EXPERIMENTAL_STORAGE = '1';
  // The configuration names the data folder from the project's root.
  process.chdir(projectRoot);
  if (reset) rmSync(temp, { recursive: true, force: true });
  const filledWith = existsSync(filledMark) ? readFileSync(filledMark, 'utf8').trim() : undefined;
  if (filledWith && filledWith !== structure) {
    throw new StartError(
      `The data here has the structure of ${filledWith}. Start with DEMO_DATA=${filledWith}, or run "npm start -- --reset" to start over.`,
    );
  }
  if (!filledWith) rmSync(temp, { recursive: true, force: true });
  mkdirSync(temp, { recursive: true });

  const { applyPendingMigrations, createApi } = await import('@supabase/lite/cli');
  let app: App;
  try {
    const api = await createApi({ withSupabaseClient: false });
    app = await api.project.local.createApp(join(projectRoot, 'supabase/config.toml'), { admin: false });
    await app.connection.ping();
  } catch (cause) {
    throw new StartError('The data in supabase/.temp cannot be opened. Run "npm start -- --reset" to start over.', {
      cause,
    });
  }
  await applyPendingMigrations(app);
  if (!filledWith) {
    await fill(app, structure);
    writeFileSync(filledMark, structure);
  }
  return app;
}

async function fill(app: App, structure: DemoStructure): Promise<void> {
  const run = (file: string) => app.connection.exec(readFileSync(join(seeds, file), 'utf8'));
  await run(`agencies-${structure}.sql`);
  await run('hotlines.sql');
  await run('demo-people.sql');
  for (const { email, full_name, token } of demoAccounts) {
    const client = app.getClient({ auth: { persistSession: false } });
    const { error } = await client.auth.signUp({
      email,
      password: demoPassword,
      options: { data: { full_name, invitation_token: token } },
    });
    if (error) throw new Error(`demo account ${email}: ${error.message}`, { cause: error });
  }
  await run('demo-records.sql');
}

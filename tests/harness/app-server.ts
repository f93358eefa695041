import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import {
  closeEmbeddedDatabase,
  type DemoStructure,
  openEmbeddedDatabase,
  projectRoot,
} from '../../supabase/embedded/database.ts';
import { embeddedSupabase } from '../../supabase/embedded/plugin.ts';
import { freePort } from './postgres.ts';

interface Served {
  structure: DemoStructure;
  /** Built for exactly this address. */
  outDir: string;
  folder: string;
  appUrl: string;
}

/** Serves the built application over a fresh embedded Supabase; returns what stops both. */
export async function serveApp({ structure, outDir, folder, appUrl }: Served): Promise<() => Promise<void>> {
  const app = await openEmbeddedDatabase({ structure, folder, siteUrl: appUrl, reset: true });
  const server = await preview({
    root: projectRoot,
    logLevel: 'warn',
    build: { outDir },
    preview: { port: Number(new URL(appUrl).port), strictPort: true },
    plugins: [embeddedSupabase(app, async () => {})],
  });
  return async () => {
    await server.close();
    await closeEmbeddedDatabase(app, folder);
  };
}

/** The same files over data of their own, for a journey that would leave the shared data unlike what others expect. */
export async function serveCopy(structure: DemoStructure, builtApp: string, builtFor: string) {
  const temp = mkdtempSync(join(tmpdir(), 'phat-ngon-journey-'));
  const appUrl = `http://localhost:${await freePort()}`;
  const outDir = join(temp, 'dist');
  cpSync(builtApp, outDir, { recursive: true });
  // The address of the backend is built in.
  for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(outDir, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(builtFor, appUrl));
  }
  const close = await serveApp({ structure, outDir, folder: join(temp, 'data'), appUrl });
  return {
    appUrl,
    close: async () => {
      await close();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}

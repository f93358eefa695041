import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { closeEmbeddedDatabase, openEmbeddedDatabase, projectRoot } from '../../supabase/embedded/database.ts';
import { embeddedSupabase } from '../../supabase/embedded/plugin.ts';
import { ensureBrowser } from './browser.ts';
import { verdict } from './verdict.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    /** A file into which the mails of the embedded Supabase go. */
    mailbox: string;
  }
}

/** The application as built for production, over a fresh embedded Supabase with the demo data of 2019. */
export default async function setup(project: TestProject) {
  ensureBrowser();
  const temp = mkdtempSync(join(tmpdir(), 'phat-ngon-e2e-'));
  const port = await freePort();
  const appUrl = `http://localhost:${port}`;
  process.env.VITE_SUPABASE_URL = appUrl;
  process.env.VITE_SUPABASE_PUBLISHABLE_KEY = 'sb_publishable_embedded_demo';
  const outDir = join(temp, 'dist');
  await build({ root: projectRoot, logLevel: 'warn', build: { outDir, emptyOutDir: true } });

  const folder = join(temp, 'data');
  const app = await openEmbeddedDatabase({ structure: '2019', folder, siteUrl: appUrl, reset: true });
  const server = await preview({
    root: projectRoot,
    logLevel: 'warn',
    build: { outDir },
    preview: { port, strictPort: true },
    plugins: [embeddedSupabase(app, async () => {})],
  });
  project.provide('appUrl', appUrl);
  project.provide('mailbox', collectMails(temp));

  return async () => {
    await server.close();
    await closeEmbeddedDatabase(app, folder);
    rmSync(temp, { recursive: true, force: true });
    process.exitCode = verdict(project.vitest.state);
  };
}

/** The embedded Supabase delivers its mails to the console. */
function collectMails(folder: string): string {
  const mailbox = join(folder, 'mails.txt');
  writeFileSync(mailbox, '');
  const { info } = console;
  console.info = (...line: unknown[]) => {
    const text = line.join(' ');
    if (text.includes('email captured')) appendFileSync(mailbox, `${text}\n`);
    else info(...line);
  };
  return mailbox;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createServer();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      socket.close(() => resolve(port));
    });
  });
}

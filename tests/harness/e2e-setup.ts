import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../supabase/embedded/database.ts';
import { serveApp } from './app-server.ts';
import { ensureBrowser } from './browser.ts';
import { freePort } from './postgres.ts';
import { verdict } from './verdict.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    /** Where its built files are. */
    builtApp: string;
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

  const close = await serveApp({ structure: '2019', outDir, folder: join(temp, 'data'), appUrl });
  project.provide('appUrl', appUrl);
  project.provide('builtApp', outDir);
  project.provide('mailbox', collectMails(temp));

  return async () => {
    await close();
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

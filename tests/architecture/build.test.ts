import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the static files of a build', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'phat-ngon-build-'));
  let files: { name: string; text: string }[] = [];

  beforeAll(async () => {
    process.env.VITE_SUPABASE_URL = 'https://project.supabase.co';
    process.env.VITE_SUPABASE_PUBLISHABLE_KEY = 'sb_publishable_hosted';
    await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir, emptyOutDir: true } });
    files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css|html)$/.test(name))
      .map((name) => ({ name, text: readFileSync(join(outDir, name), 'utf8') }));
  }, 120_000);
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  const holding = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it('speak to the hosted backend they were built for', () => {
    expect(holding(/https:\/\/project\.supabase\.co/)).not.toEqual([]);
  });

  it('hold nothing of the embedded Supabase', () => {
    expect(holding(/pglite|embedded_demo|@supabase\/lite|Phatngon#2026/i)).toEqual([]);
  });

  it('hold no secret key', () => {
    expect(holding(/sb_secret_[\w-]{6,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./)).toEqual([]);
  });
});

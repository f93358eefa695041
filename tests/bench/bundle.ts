import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import type { Figure } from './figures.ts';

const outDir = mkdtempSync(join(tmpdir(), 'phat-ngon-bench-'));

/** Sizes of what is loaded at each point, gzip, from the build's own graph. */
export async function bundleFigures(): Promise<Figure[]> {
  try {
    return await sizes();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function sizes(): Promise<Figure[]> {
  process.env.VITE_SUPABASE_URL = 'https://project.supabase.co';
  process.env.VITE_SUPABASE_PUBLISHABLE_KEY = 'sb_publishable_bench';
  // The documents beside the application's own entries: measured by themselves, whichever page loads them.
  const [letters, lists] = ['src/documents/delegation-document.ts', 'src/documents/spokesperson-list.ts'] as const;
  await build({
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      rolldownOptions: { input: [letters, lists], preserveEntrySignatures: 'exports-only' },
    },
  });
  const manifest: Manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'));

  const painted = ['index.html', 'src/features/sign-in/components/sign-in-screen.tsx'];
  const ready = [...painted, 'src/lib/supabase-client.ts'];
  const frame = ['index.html', 'src/app/app.tsx', 'src/app/with-queries.tsx'];
  const list = [
    ...ready,
    ...frame,
    'src/app/either-layout.tsx',
    'src/app/shell/signed-in.tsx',
    'src/features/spokespersons/pages/spokespersons-page.tsx',
  ];
  // Reporters sign in to nothing: no client is loaded for them.
  const everybody = [...frame, 'src/app/public-layout.tsx'];
  const directory = [...everybody, 'src/features/directory/pages/directory-page.tsx'];
  const question = [
    ...everybody,
    'src/app/either-layout.tsx',
    'src/app/further-routes.ts',
    'src/features/who-may-speak/pages/who-may-speak-page.tsx',
  ];

  const lazy = Object.values(manifest)
    .filter(({ isEntry, file }) => !isEntry && file.endsWith('.js'))
    .map(({ file }) => sizeOf(file));
  const embed = 'src/embed/index.html';
  const embedded =
    total(manifest, [embed], 'js') + total(manifest, [embed], 'css') + sizeOf('nhung/danh-ba/index.html');

  return [
    { what: 'JS before the sign-in form is painted', unit: 'kB', value: total(manifest, painted, 'js'), limit: 130 },
    { what: 'JS before one can sign in', unit: 'kB', value: total(manifest, ready, 'js'), limit: 170 },
    {
      what: 'JS in total for the first list after sign-in',
      unit: 'kB',
      value: total(manifest, list, 'js'),
      limit: 240,
    },
    { what: 'JS in total for the public directory', unit: 'kB', value: total(manifest, directory, 'js'), limit: 240 },
    {
      what: 'JS in total for «Ai được phát ngôn?» without an account',
      unit: 'kB',
      value: total(manifest, question, 'js'),
      limit: 240,
    },
    { what: 'embeddable directory: HTML, CSS and JS in all', unit: 'kB', value: embedded, limit: 60 },
    {
      what: 'Word document',
      unit: 'kB',
      value: total(manifest, [letters, 'src/documents/word/word-file.ts'], 'js'),
      limit: 140,
    },
    {
      what: 'Excel list',
      unit: 'kB',
      value: total(manifest, [lists, 'src/documents/excel/spokesperson-sheet.ts'], 'js'),
      limit: 140,
    },
    { what: 'largest lazy chunk', unit: 'kB', value: Math.max(...lazy), limit: 140 },
    { what: 'CSS before the sign-in form is painted', unit: 'kB', value: total(manifest, painted, 'css'), limit: 12 },
  ];
}

/** Everything some modules need to run: themselves and, again and again, their static imports. */
function total(manifest: Manifest, modules: string[], kind: 'js' | 'css'): number {
  const chunks = new Set<string>();
  const visit = (key: string) => {
    if (chunks.has(key)) return;
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no chunk for ${key}: has it moved?`);
    chunks.add(key);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  const files = [...chunks].flatMap((key) => {
    const chunk = manifest[key];
    return (kind === 'js' ? chunk?.file : chunk?.css) ?? [];
  });
  return [...new Set(files)].reduce((sum, file) => sum + sizeOf(file), 0);
}

function sizeOf(file: string): number {
  return gzipSync(readFileSync(join(outDir, file))).length / 1000;
}

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Floors of src, lowest first; a file imports its own floor's and lower ones'.
const floors = [['lib'], ['ui', 'session'], ['reference'], ['documents'], ['features'], ['app', 'embed']];
const floorOf = (place: string) => floors.findIndex((rooms) => rooms.includes(place));

const files = globSync('src/**/*.{ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('database.types.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const production = files.filter(({ path }) => !/\.test\.tsx?$/.test(path));

const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, specifier]) => specifier ?? []);

/** The place in src an import leads to: `features/agencies`, `lib`. */
function target(from: string, specifier: string): string | undefined {
  const absolute = specifier.startsWith('@/')
    ? `src/${specifier.slice(2)}`
    : specifier.startsWith('.')
      ? new URL(specifier, `file:///${from}`).pathname.slice(1)
      : undefined;
  return absolute?.split('/').slice(1).join('/');
}

const roomOf = (place: string) => place.split('/')[0] ?? '';
const featureOf = (place: string) => (roomOf(place) === 'features' ? place.split('/')[1] : undefined);

describe('the house', () => {
  const edges = production.flatMap(({ path, text }) =>
    importsOf(text).flatMap((specifier) => {
      const to = target(path, specifier);
      return to ? [{ from: path.slice('src/'.length), to }] : [];
    }),
  );

  it('has imports to judge', () => expect(edges.length).toBeGreaterThan(100));

  it('imports from its own floor or a lower one', () => {
    const upward = edges.filter(({ from, to }) => {
      const [below, above] = [floorOf(roomOf(to)), floorOf(roomOf(from))];
      return above >= 0 && below > above;
    });
    expect(upward).toEqual([]);
  });

  it('has features that do not know each other', () => {
    const crossing = edges.filter(
      ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
    );
    expect(crossing).toEqual([]);
  });

  it('talks to the backend in .api.ts files and the session only', () => {
    const callers = edges.filter(({ to }) => to === 'lib/supabase' || to === 'lib/storage').map(({ from }) => from);
    const elsewhere = callers.filter((from) => !/\.api\.ts$|^lib\/|^session\//.test(from));
    expect(elsewhere).toEqual([]);
    const library = production.filter(({ path, text }) => /'@supabase\//.test(text) && !path.startsWith('src/lib/'));
    expect(library.map(({ path }) => path)).toEqual([]);
  });

  // Those of several rows look at what came back themselves.
  const ofSeveralRows = [
    "upsert(questions, { onConflict: 'id', ignoreDuplicates: true })",
    "is('seen_at', null)",
    "is('attended', null)",
    "is('result', null)",
    'insert([...rows])',
  ];
  it('confirms every write: a filtered one succeeds silently', () => {
    const writes = production.flatMap(({ path, text }) =>
      [...text.matchAll(/\.(insert|update|upsert)\(([\s\S]*?);\n/g)]
        .filter(([statement]) => path.endsWith('.api.ts') && !/\.select\([\s\S]*\.single\(\)/.test(statement))
        .filter(
          ([statement]) => !(ofSeveralRows.some((part) => statement.includes(part)) && statement.includes('.select(')),
        )
        .map(([statement]) => `${path}: ${statement.slice(0, 60)}`),
    );
    expect(writes).toEqual([]);
  });

  it('asks nowhere for an exact count', () => {
    expect(production.filter(({ text }) => /count:\s*'exact'/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = files.filter(({ path }) => !/^[a-z0-9.-]+\.(ts|tsx)$/.test(path.split('/').at(-1) ?? ''));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

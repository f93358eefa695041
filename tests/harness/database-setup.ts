import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import type { KnownIds } from './personas.ts';
import { applyMigrations, createDatabase, databaseUrl, execute, loadSeeds, startPostgres } from './postgres.ts';
import { startPostgrest } from './postgrest.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresPort: number;
    /** PostgREST on the database «shared», in which no test commits anything. */
    sharedRestUrl: string;
    known: KnownIds;
  }
}

/** Migrated and empty. */
export const emptyTemplate = 'template_empty';
/** With the seeds of 2019 and the test world. */
export const worldTemplate = 'template_world';
export const sharedDatabase = 'shared';

/** One PostgreSQL for all database tests: templates to copy, and one copy with PostgREST that all may read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    await createDatabase(server.port, emptyTemplate);
    await applyMigrations(server.port, emptyTemplate);
    await createDatabase(server.port, worldTemplate, emptyTemplate);
    await loadSeeds(server.port, worldTemplate, '2019');
    const template = databaseUrl(server.port, worldTemplate);
    await execute(template, [readFileSync(join(import.meta.dirname, 'test-world.sql'), 'utf8')]);
    project.provide('known', await knownIds(template));
    project.provide('postgresPort', server.port);
    await createDatabase(server.port, sharedDatabase, worldTemplate);
    const rest = await startPostgrest(server.port, sharedDatabase);
    project.provide('sharedRestUrl', rest.url);
    return async () => {
      await rest.stop();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function knownIds(url: string): Promise<KnownIds> {
  const client = new pg.Client(url);
  await client.connect();
  const people = await client.query('select email, id from auth.users');
  const agencies = await client.query('select code, id from public.agencies');
  await client.end();
  return {
    people: Object.fromEntries(people.rows.map(({ email, id }) => [email, id])),
    agencies: Object.fromEntries(agencies.rows.map(({ code, id }) => [code, id])),
  };
}

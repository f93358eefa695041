import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { emptyTemplate, sharedDatabase, worldTemplate } from './database-setup.ts';
import type { KnownIds, PersonaName } from './personas.ts';
import { createDatabase, databaseUrl, type LoginRole, loadSeeds } from './postgres.ts';
import { type Postgrest, startPostgrest } from './postgrest.ts';
import { RestClient } from './rest-client.ts';
import { Session } from './session.ts';

/** A database of the test world, and the ways to act in it. */
export class TestDatabase {
  readonly name: string;
  readonly port: number;
  readonly known: KnownIds;
  readonly #restUrl: string | undefined;
  readonly #rest: Postgrest | undefined;
  readonly #pool: pg.Pool;

  constructor(name: string, restUrl: string | undefined, rest?: Postgrest) {
    this.name = name;
    this.port = inject('postgresPort');
    this.known = inject('known');
    this.#restUrl = restUrl;
    this.#rest = rest;
    this.#pool = new pg.Pool({ connectionString: this.url(), max: 8 });
  }

  url(role: LoginRole = 'postgres'): string {
    return databaseUrl(this.port, this.name, role);
  }

  rest(name: PersonaName): RestClient {
    return RestClient.of(this.restUrl, name, this.known);
  }

  get restUrl(): string {
    if (this.#restUrl === undefined) throw new Error(`no PostgREST on ${this.name}`);
    return this.#restUrl;
  }

  /** Acts in a transaction, as the operator until the session becomes somebody; nothing of it stays. */
  async rolledBack<T>(work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await this.#transaction(work, 'rollback');
    } catch (error) {
      // Tests of other files work in the shared database at the same time: who stood in each other's way begins again.
      if ((error as { code?: string }).code !== '40P01') throw error;
      return this.#transaction(work, 'rollback');
    }
  }

  async committed<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#transaction(work, 'commit');
  }

  async #transaction<T>(work: (session: Session) => Promise<T>, end: 'commit' | 'rollback'): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const result = await work(new Session(client, this.known));
      await client.query(end);
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
    // The database itself goes with the server.
    await this.#rest?.stop();
  }
}

/** The database all tests share; only for what is rolled back. */
export function openSharedDatabase(): TestDatabase {
  return new TestDatabase(sharedDatabase, inject('sharedRestUrl'));
}

/** A copy of the test world to change at will, with a PostgREST when asked for. */
export async function openOwnDatabase({ rest }: { rest: boolean }): Promise<TestDatabase> {
  const { name, port } = await copyOf(worldTemplate);
  const postgrest = rest ? await startPostgrest(port, name) : undefined;
  return new TestDatabase(name, postgrest?.url, postgrest);
}

/** A database with the seeds and nothing else; its people have ids of their own. */
export async function openSeededDatabase(structure: '2019' | '2025'): Promise<TestDatabase> {
  const { name, port } = await copyOf(emptyTemplate);
  await loadSeeds(port, name, structure);
  return new TestDatabase(name, undefined);
}

async function copyOf(template: string): Promise<{ name: string; port: number }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const port = inject('postgresPort');
  await createDatabase(port, name, template);
  return { name, port };
}

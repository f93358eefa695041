// Two people at work at the same time, each in a transaction of their own, step by step and without chance.
import pg from 'pg';
import type { PersonaName } from '../../tests/harness/personas.ts';
import { Session } from '../../tests/harness/session.ts';
import type { TestDatabase } from '../../tests/harness/test-database.ts';

/** A person's open transaction, which ends as the test says. */
export class OpenTransaction {
  readonly session: Session;
  readonly #client: pg.Client;
  readonly #database: TestDatabase;
  #processId: unknown;

  constructor(database: TestDatabase) {
    this.#database = database;
    this.#client = new pg.Client(database.url());
    this.session = new Session(this.#client, database.known);
  }

  async begin(who: PersonaName): Promise<void> {
    await this.#client.connect();
    await this.#client.query('begin');
    this.#processId = (await this.session.row('select pg_backend_pid() as pid')).pid;
    await this.session.become(who);
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#client.query(how);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  /** Returns when this transaction's statement waits for another's. */
  async untilWaiting(): Promise<void> {
    const deadline = Date.now() + 5000;
    for (;;) {
      const waiting = await this.#database.rolledBack((session) =>
        session.rows('select from pg_locks where pid = $1 and not granted', [this.#processId]),
      );
      if (waiting.length > 0) return;
      if (Date.now() > deadline) throw new Error('the second transaction did not wait');
    }
  }
}

/** What became of a statement that may have to wait: its rows, or the refusal. */
export function outcomeOf(statement: Promise<unknown>): Promise<unknown> {
  return statement.then(
    (rows) => rows,
    (error: unknown) => error,
  );
}

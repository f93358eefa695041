import type pg from 'pg';
import { claimsOf, type KnownIds, type PersonaName } from './personas.ts';

export interface Refusal {
  code: string;
  message: string;
  hint: string | undefined;
  constraint: string | undefined;
}

/** A row has the columns its query names. */
export type Row = Record<string, unknown>;

/** A transaction in which one acts as one person after another, as PostgREST would on each one's behalf. */
export class Session {
  readonly #client: pg.ClientBase;
  readonly #known: KnownIds;

  constructor(client: pg.ClientBase, known: KnownIds) {
    this.#client = client;
    this.#known = known;
  }

  /** From here on the statements are this person's; the operator is the owner of the schema. */
  async become(who: PersonaName | 'operator'): Promise<void> {
    await this.#client.query('reset role');
    const claims = who === 'operator' ? undefined : claimsOf(who, this.#known);
    await this.#client.query(`select set_config('request.jwt.claims', $1, true)`, [
      claims ? JSON.stringify(claims) : '',
    ]);
    if (claims) await this.#client.query(`set local role ${claims.role}`);
  }

  async rows(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#client.query(text, values)).rows;
  }

  async row(text: string, values: unknown[] = []): Promise<Row> {
    const rows = await this.rows(text, values);
    const [first] = rows;
    if (first === undefined || rows.length > 1) throw new Error(`${rows.length} rows from ${text}`);
    return first;
  }

  /** How many rows a statement changed. */
  async count(text: string, values: unknown[] = []): Promise<number> {
    return (await this.#client.query(text, values)).rowCount ?? 0;
  }

  /** The refusal of a statement that must be refused; the transaction goes on as if it had not been tried. */
  async refusal(text: string, values: unknown[] = []): Promise<Refusal> {
    await this.#client.query('savepoint attempt');
    try {
      await this.#client.query(text, values);
    } catch (error) {
      await this.#client.query('rollback to savepoint attempt');
      const { code, message, hint, constraint } = error as pg.DatabaseError;
      if (code === undefined) throw error;
      return { code, message, hint, constraint };
    }
    await this.#client.query('rollback to savepoint attempt');
    throw new Error(`not refused: ${text}`);
  }
}

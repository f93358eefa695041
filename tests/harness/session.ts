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

  /** From here on the statements are this person's; the operator owns the schema, the auth service registers people. */
  async become(who: PersonaName | 'operator' | 'auth service'): Promise<void> {
    await this.#client.query('reset role');
    const claims = who === 'operator' || who === 'auth service' ? undefined : claimsOf(who, this.#known);
    await this.#client.query(`select set_config('request.jwt.claims', $1, true)`, [
      claims ? JSON.stringify(claims) : '',
    ]);
    const role = who === 'auth service' ? 'supabase_auth_admin' : claims?.role;
    if (role) await this.#client.query(`set local role ${role}`);
  }

  /** The person one acts as has also shown their second factor. */
  async showSecondFactor(): Promise<void> {
    await this.#client.query(`
      select set_config('request.jwt.claims',
        (current_setting('request.jwt.claims')::jsonb || '{"aal": "aal2"}')::text, true)`);
  }

  insert(table: string, row: Row): Promise<Row> {
    return this.row(...insertion(table, row));
  }

  refusedInsert(table: string, row: Row): Promise<Refusal> {
    return this.refusal(...insertion(table, row));
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

function insertion(table: string, row: Row): [string, unknown[]] {
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  return [`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning *`, Object.values(row)];
}

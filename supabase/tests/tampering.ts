// What only the superuser of a server can do: write past every trigger.
import pg from 'pg';
import { Session } from '../../tests/harness/session.ts';
import type { TestDatabase } from '../../tests/harness/test-database.ts';

/** Works as the superuser with all triggers off; what came of it is undone, or stays. */
export async function pastTriggers<T>(
  database: TestDatabase,
  work: (session: Session) => Promise<T>,
  end: 'rollback' | 'commit' = 'rollback',
): Promise<T> {
  const client = new pg.Client(database.url('supabase_admin'));
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const result = await work(new Session(client, database.known));
    await client.query(end);
    return result;
  } finally {
    await client.end();
  }
}

/** A link sealed again over what now stands, as somebody who knows the chain would forge it. */
export const sealAnew = `
  update audit.chain l set entry_hash = audit.entry_hash(c) from audit.changes c where c.id = l.change_id and l.position = $1`;
export const hashAnew = 'update audit.chain l set hash = audit.link_hash(l) where l.position = $1';

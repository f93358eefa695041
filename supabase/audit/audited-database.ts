import { existsSync } from 'node:fs';
import pg from 'pg';
import { readEmbeddedData } from '../embedded/database.ts';

/** Answers one row. */
export type Ask = <Row>(sql: string, parameters?: unknown[]) => Promise<Row>;

/** A reason why nothing could be checked, shown as one line. */
export class CannotCheck extends Error {}

/** Reads the database of an address, or the embedded one of a folder that nobody is using. */
export async function withAuditedDatabase<T>(
  { url, folder }: { url: string | undefined; folder: string },
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (url !== undefined) return withServer(url, work);
  if (!existsSync(folder)) {
    throw new CannotCheck(`There is no data in ${folder}. Name a database with DATABASE_URL, or a folder with --data.`);
  }
  return readEmbeddedData(folder, (query) =>
    work(async <Row>(sql: string, parameters?: unknown[]) => {
      const { rows } = await query(sql, parameters);
      return rows[0] as Row;
    }),
  );
}

async function withServer<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  // A server that goes away fails the question under way; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(async <Row>(sql: string, parameters?: unknown[]) => {
      const { rows } = await client.query(sql, parameters);
      return rows[0] as Row;
    });
  } finally {
    await client.end();
  }
}

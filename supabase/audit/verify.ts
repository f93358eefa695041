// npm run audit:verify: whether the history of a database is whole. Ends with 0 whole, 1 faults, 2 could not be checked.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from '../../src/features/audit/integrity.logic.ts';
import { projectRoot, StartError } from '../embedded/database.ts';
import { type Ask, CannotCheck, withAuditedDatabase } from './audited-database.ts';
import { tellFault } from './faults.ts';

interface Verification {
  checked: number;
  last_position: string;
  last_hash: string;
  is_end: boolean;
  fault_count: number;
  faults: Fault[];
}

interface Noted {
  position: string;
  hash: string;
}

// offset 0: the function runs once, not once for each column. Positions as text: the drivers differ in how they read bigint.
const verify = `
  select (v).checked, (v).last_position::text, (v).last_hash, (v).is_end, (v).fault_count, (v).faults
  from (select audit.verify($1, $2) as v offset 0) as verified`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(projectRoot, 'supabase/.temp') },
      expect: { type: 'string' },
    },
  });
  const noted = readNoted(values.expect);
  const source = { url: process.env.DATABASE_URL, folder: resolve(values.data) };
  return withAuditedDatabase(source, async (ask) => {
    const { is_there } = await ask<{ is_there: boolean }>(`select to_regclass('audit.chain') is not null as is_there`);
    if (!is_there)
      throw new CannotCheck('This database has no chain of its history yet: bring its migrations up to date.');
    return report(ask, noted);
  });
}

/** Walks the chain to its end; says what it found. */
async function report(ask: Ask, noted: Noted | undefined): Promise<number> {
  let checked = 0;
  let faults = noted ? await missesNoted(ask, noted) : 0;
  let page: Verification | undefined;
  do {
    page = await ask<Verification>(verify, [page?.last_position ?? 0, 20_000]);
    checked += page.checked;
    faults += page.fault_count;
    for (const fault of page.faults) console.log(`FAULT  ${tellFault(fault)}`);
    if (page.fault_count > page.faults.length)
      console.log(`FAULT  and ${page.fault_count - page.faults.length} more up to link ${page.last_position}`);
  } while (!page.is_end);
  console.log(`Checked ${checked} entries; the last is ${page.last_position}:${page.last_hash}`);
  console.log(faults === 0 ? 'The history is whole.' : `The history is NOT whole: ${faults} faults.`);
  if (faults === 0 && !noted)
    console.log(
      'Keep that code elsewhere: with --expect <code> the next check also finds entries removed from the end.',
    );
  return faults === 0 ? 0 : 1;
}

/** How many faults there are against a code noted earlier: the link at its place must still be the same. */
async function missesNoted(ask: Ask, { position, hash }: Noted): Promise<number> {
  const there = await ask<Verification>(verify, [BigInt(position) - 1n, 1]);
  if (there.last_position === position) {
    if (there.last_hash === hash) return 0;
    console.log(`FAULT  link ${position} is no longer the one noted: it, or links before it, were SEALED ANEW`);
  } else {
    console.log(`FAULT  link ${position}, which was noted, is MISSING: entries were removed from the end`);
  }
  return 1;
}

function readNoted(text: string | undefined): Noted | undefined {
  if (text === undefined) return undefined;
  const [, position, hash] = /^(\d{1,18}):([\da-f]{64})$/.exec(text.trim()) ?? [];
  if (position === undefined || hash === undefined || BigInt(position) < 1n) {
    throw new CannotCheck('--expect takes the code of an earlier check, <position>:<64 hex digits>.');
  }
  return { position: String(BigInt(position)), hash };
}

main().then(
  (code) => process.exit(code),
  (error) => {
    const said = error instanceof CannotCheck || error instanceof StartError;
    console.error(
      said ? error.message : `The history could not be checked: ${error instanceof Error ? error.message : error}`,
    );
    process.exit(2);
  },
);

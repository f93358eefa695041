import { matches } from '@/lib/vietnamese';
import type { UntrainedRow } from './untrained.api';

/** Those found by name, position or agency, with or without diacritics. */
export function findUntrained(rows: readonly UntrainedRow[], query: string): UntrainedRow[] {
  return rows.filter((row) => matches([row.full_name, row.position, row.agency_short_name].join(' '), query));
}

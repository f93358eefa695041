import type { Database } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { ImportLine } from './import.lines';

/** What a line does, or why it is refused. */
export type ImportAnswer = Database['public']['CompositeTypes']['imported_agency'];

/** Imports a list, all of it or nothing; a dry run only tells what would be. */
export async function importAgencies(lines: readonly ImportLine[], dryRun: boolean): Promise<ImportAnswer[]> {
  const client = await supabase();
  const rows = lines.map(({ line, cells }) => ({ line, ...cells }));
  return unwrap(await client.rpc('import_agencies', { rows, dry_run: dryRun }));
}

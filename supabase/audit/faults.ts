import type { Fault } from '../../src/features/audit/integrity.logic.ts';

/** A fault by name: which entry, of what, by whom, when. */
export function tellFault(fault: Fault): string {
  const { kind, position, until, change_id, chained_at } = fault;
  switch (kind) {
    case 'entry_altered':
      return `entry ${change_id} was ALTERED (link ${position}, sealed ${chained_at}); it now reads: ${entryOf(fault)}`;
    case 'entry_removed':
      return `entry ${change_id} was REMOVED (link ${position}, sealed ${chained_at})`;
    case 'entry_unchained':
      return `entry ${change_id} was INSERTED past the chain: ${entryOf(fault)}`;
    case 'link_altered':
      return `link ${position} was ALTERED; it now names entry ${change_id}: ${entryOf(fault)}`;
    case 'links_missing':
      return position === until ? `link ${position} is MISSING` : `links ${position} to ${until} are MISSING`;
    case 'links_rewritten':
      return `link ${position} of entry ${change_id}, and maybe links before it, were SEALED ANEW: ${entryOf(fault)}`;
  }
}

function entryOf({ operation, table_name, record_id, changed_by_name, changed_at }: Fault): string {
  if (table_name === undefined) return 'no such entry';
  return `${operation} of ${table_name} ${record_id ?? '(list)'} by ${changed_by_name ?? 'the system'} at ${changed_at}`;
}

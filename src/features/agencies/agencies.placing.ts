import type { Agency } from '@/reference/agencies.api';
import { mayStandBelow } from '@/reference/agency-kinds';
import { agencyIdsFor } from '@/reference/agency-scope';
import type { Membership } from '@/session/permissions';

/** The agencies below one, however deep, and itself. */
export function branchOf(id: string, agencies: readonly Pick<Agency, 'id' | 'parent_id'>[]): Set<string> {
  const below = agencies
    .filter(({ parent_id }) => parent_id === id)
    .flatMap((child) => [...branchOf(child.id, agencies)]);
  return new Set([id, ...below]);
}

/**
 * Below which agencies one may be placed: managed by who places it, alive, not itself nor below itself, and of a kind
 * that has such agencies below it; with no kind chosen yet, of any kind that has some.
 */
export function possibleParents(
  placed: { id: string; kind: string },
  agencies: readonly Agency[],
  memberships: readonly Membership[],
): Set<string> {
  const managed = agencyIdsFor('agencies.write', memberships, agencies);
  const own = branchOf(placed.id, agencies);
  const possible = agencies.filter(
    ({ id, kind, dissolved_on }) =>
      managed.has(id) && !own.has(id) && dissolved_on === null && mayStandBelow(placed.kind || 'commune', kind),
  );
  return new Set(possible.map(({ id }) => id));
}

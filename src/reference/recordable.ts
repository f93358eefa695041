import { today } from '@/lib/dates';
import type { Membership } from '@/session/permissions';

interface Agency {
  id: string;
  parent_id: string | null;
  dissolved_on: string | null;
}

/** For which agencies incidents and press items may be recorded: a clerk's own, all at and below a supervisor's; none dissolved. */
export function recordableBy(memberships: readonly Membership[], agencies: readonly Agency[]) {
  const parents = new Map(agencies.map(({ id, parent_id }) => [id, parent_id]));
  const placesOf = (role: string) => new Set(memberships.filter((m) => m.role === role).map(({ agency }) => agency.id));
  const [own, watched] = [placesOf('clerk'), placesOf('supervisor')];
  const isWatched = (id: string | null | undefined): boolean =>
    id != null && (watched.has(id) || isWatched(parents.get(id)));
  return ({ id, dissolved_on }: Agency) =>
    (dissolved_on === null || dissolved_on > today()) && (own.has(id) || isWatched(id));
}

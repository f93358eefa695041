import { type Action, type Membership, reachOf } from '@/session/permissions';

interface Placed {
  id: string;
  parent_id: string | null;
  successor_id: string | null;
}

/** Agencies in which the memberships allow an action. What an agency left behind is also read by who inherited it. */
export function agencyIdsFor(
  action: Action,
  memberships: readonly Membership[],
  agencies: readonly Placed[],
): Set<string> {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const grants = memberships.map(({ role, agency }) => ({ at: agency.id, reach: reachOf(action, role) }));
  const exactly = new Set(grants.filter(({ reach }) => reach !== undefined).map(({ at }) => at));
  const downwards = new Set(grants.filter(({ reach }) => reach !== undefined && reach !== 'own').map(({ at }) => at));

  const isBelow = (agency: Placed): boolean => {
    const parent = byId.get(agency.parent_id ?? '');
    return parent !== undefined && (downwards.has(parent.id) || isBelow(parent));
  };
  const isGranted = (agency: Placed): boolean => {
    if (exactly.has(agency.id) || isBelow(agency)) return true;
    const heir = byId.get(agency.successor_id ?? '');
    return heir !== undefined && action.endsWith('.read') && isGranted(heir);
  };
  return new Set(agencies.filter(isGranted).map(({ id }) => id));
}

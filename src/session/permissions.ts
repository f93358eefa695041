export type Role = 'clerk' | 'supervisor' | 'manager';

/** What the screens offer; the database decides again on every request. */
export type Action =
  | 'spokespersons.read'
  | 'spokespersons.write'
  | 'delegations.read'
  | 'delegations.write'
  | 'incidents.read'
  /** Record, ask, conclude, reopen, void, escalate. */
  | 'incidents.write'
  /** What only the owner does: letters to the press, remedy, closing. */
  | 'incidents.settle'
  | 'agencies.read';

const readable: readonly Action[] = ['agencies.read', 'spokespersons.read', 'delegations.read', 'incidents.read'];
const granted: Record<Role, readonly Action[]> = {
  clerk: [...readable, 'spokespersons.write', 'delegations.write', 'incidents.write', 'incidents.settle'],
  supervisor: [...readable, 'incidents.write'],
  manager: readable,
};

export const roleNames: Record<Role, string> = {
  clerk: 'Cán bộ đầu mối',
  supervisor: 'Giám sát',
  manager: 'Quản trị',
};

/** A role at a place in the tree of agencies. */
export interface Membership {
  id: string;
  role: Role;
  agency: { id: string; code: string; name: string; short_name: string; kind: string };
}

/** Whether any of the memberships allows an action, of a clerk on records of that very agency. */
export function can(memberships: readonly Membership[], action: Action, agencyId?: string): boolean {
  return memberships.some(
    ({ role, agency }) =>
      granted[role].includes(action) && (agencyId === undefined || role !== 'clerk' || agency.id === agencyId),
  );
}

export type Role = 'clerk' | 'supervisor' | 'manager';

/**
 * How far a right reaches from the agency at which one holds a role: that very agency; it and all below; a whole
 * province, for who holds the role at its root; every agency.
 */
export type Reach = 'own' | 'below' | 'province' | 'everywhere';

const everybody = { clerk: 'everywhere', supervisor: 'everywhere', manager: 'everywhere' } as const;
const readers = { clerk: 'own', supervisor: 'below', manager: 'below' } as const;

/**
 * What each role may do and how far. The screens offer by it and the table of roles shows it; the database decides
 * again on every request, and supabase/tests/permissions.test.ts proves that it decides the same.
 */
export const permissions = {
  'agencies.read': everybody,
  'spokespersons.read': readers,
  'spokespersons.write': { clerk: 'own' },
  'delegations.read': readers,
  'delegations.write': { clerk: 'own' },
  'incidents.read': readers,
  /** Record, ask, conclude, reopen, void, escalate. */
  'incidents.write': { clerk: 'own', supervisor: 'below' },
  /** What only the owner does: letters to the press, remedy, closing. */
  'incidents.settle': { clerk: 'own' },
  'digest.read': readers,
  /** Enter what the press wrote, classify it, void it. */
  'digest.write': { clerk: 'own', supervisor: 'below' },
  'training.read': readers,
  /** Plan, announce, mark, give results, close. */
  'training.run': { supervisor: 'below' },
  /** Register one's own people, and say who of them is in the room. */
  'training.register': { clerk: 'own' },
  'directives.read': readers,
  /** Enter, send, end; return what has been confirmed. */
  'directives.run': { supervisor: 'below' },
  /** Say that one's agency has read it, and how it was spread. */
  'directives.acknowledge': { clerk: 'own' },
  'enquiries.read': readers,
  /** Record, assign, answer, refuse, ask other agencies. */
  'enquiries.write': { clerk: 'own' },
  /** What is not as it must be, at each agency. */
  'supervision.read': readers,
  'reminders.read': readers,
  /** Remind an agency of what is found there, withdraw that. */
  'reminders.send': { supervisor: 'below' },
  'reminders.answer': { clerk: 'own' },
  'events.read': readers,
  /** Plan, announce, record, cancel; what was asked and promised. */
  'events.write': { clerk: 'own' },
  'reports.read': readers,
  /** Draft, correct, confirm the yearly report. */
  'reports.write': { clerk: 'own' },
  /** Take a confirmed one up again: one's own, until the province's is closed; or send it back. */
  'reports.reopen': { clerk: 'own', supervisor: 'below' },
  /** The report of all agencies together, as the province gives it. */
  'reports.sum': { supervisor: 'below' },
  'pressAgencies.add': { clerk: 'everywhere', supervisor: 'everywhere' },
  'pressAgencies.correct': { supervisor: 'province', manager: 'province' },
  /** See, invite, give and take roles. */
  'people.manage': { manager: 'below' },
  'agencies.write': { manager: 'below' },
  'agencies.reorganise': { manager: 'below' },
  'rules.write': { manager: 'province' },
  'settings.write': { manager: 'province' },
  'audit.read': { manager: 'below' },
  /** Prove that the whole of it stands as it was written. */
  'audit.verify': { manager: 'province' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof permissions;

export const roleNames: Record<Role, string> = {
  clerk: 'Cán bộ đầu mối',
  supervisor: 'Giám sát',
  manager: 'Quản trị',
};

/** A role at a place in the tree of agencies. */
export interface Membership {
  id: string;
  role: Role;
  /** Its rights wait for the second factor of its holder. */
  needs_second_factor: boolean;
  agency: { id: string; code: string; name: string; short_name: string; kind: string };
}

/** How far an action reaches by a role; undefined: not at all. */
export function reachOf(action: Action, role: Role): Reach | undefined {
  const reaches: Partial<Record<Role, Reach>> = permissions[action];
  return reaches[role];
}

/** Whether any of the memberships allows an action, of a clerk on records of that very agency. */
export function can(
  memberships: readonly Pick<Membership, 'role' | 'agency'>[],
  action: Action,
  agencyId?: string,
): boolean {
  return memberships.some(({ role, agency }) => {
    const reach = reachOf(action, role);
    if (reach === undefined || (reach === 'province' && agency.kind !== 'province')) return false;
    return agencyId === undefined || reach !== 'own' || agency.id === agencyId;
  });
}

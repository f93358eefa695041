import type { Role } from '@/session/permissions';

/** Somebody's role at an agency, as far as a step on it needs to know. */
export interface HeldRole {
  id: string;
  user_id: string;
  full_name: string;
  agency_short_name: string;
  role: Role;
  active: boolean;
  version: number;
}

/** What may be done with a role: with one's own only giving it up. */
export function stepsOn({ active, user_id }: HeldRole, ownId: string): ('change' | 'end' | 'resume' | 'give')[] {
  if (user_id === ownId) return active ? ['end'] : [];
  return active ? ['change', 'end', 'give'] : ['resume', 'give'];
}

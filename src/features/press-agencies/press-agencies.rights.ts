import type { Membership } from '@/session/permissions';

/** Whether to offer correcting the register: to who supervises or manages a whole province; as private.keeps_press_register. */
export function keepsRegister({ role, agency }: Membership): boolean {
  return role !== 'clerk' && agency.kind === 'province';
}

/** Whether to offer adding to it: to who records incidents; as private.records_incidents. */
export function addsToRegister(memberships: readonly Membership[]): boolean {
  return memberships.some(({ role }) => role !== 'manager');
}

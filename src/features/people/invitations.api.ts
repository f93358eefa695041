import { type ListPage, pageOf } from '@/lib/address-filters';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Role } from '@/session/permissions';
import type { InvitationFilters } from './invitations.filters';

export const pageSize = 50;
/** As many as the database takes at once. */
export const mostLines = 200;

/** An invitation, as the list tells it. */
export interface Invitation {
  id: string;
  email: string;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  role: Role;
  state: 'open' | 'expired' | 'accepted' | 'withdrawn';
  created_at: string;
  /** null: the system. */
  created_by_name: string | null;
  /** It is open, and who invited manages the agency no more. */
  inviter_has_left: boolean;
  expires_at: string;
  accepted_at: string | null;
  accepted_by: string | null;
  accepted_by_name: string | null;
  withdrawn_at: string | null;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the invitations to the agencies one manages, newest first; of one address only, when asked so. */
export async function listInvitations(
  filters: InvitationFilters,
  signal: AbortSignal,
  email?: string,
): Promise<ListPage<Invitation>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_invitations', {
        ...(filters.query && { query: filters.query }),
        ...(email && { of_email: email }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as Invitation[];
  return pageOf(found, pageSize);
}

/** Somebody to invite; the id is made here, so that a second try is the same invitation. */
export type InvitationLine = {
  id: string;
  email: string;
  agency_id: string;
  role: Role;
};

/** What became of a line: the token of its link, told this once; or why not. */
export type Invited = { id: string } & (
  | { token: string; expires_at: string; refusal: null }
  | { token: null; expires_at: null; refusal: string }
);

/** Invites several people; the good lines are made, whatever becomes of the others. */
export async function invitePeople(lines: InvitationLine[]): Promise<Invited[]> {
  const client = await supabase();
  return unwrap(await client.rpc('invite_people', { lines })) as unknown as Invited[];
}

/** A fresh link and expiry; the link of before is dead. */
export async function renewInvitation(id: string): Promise<{ token: string; expires_at: string }> {
  const client = await supabase();
  return unwrap(await client.rpc('renew_invitation', { renewed_id: id })) as { token: string; expires_at: string };
}

/** Kills the link of an invitation nobody has taken. */
export async function withdrawInvitation(id: string): Promise<void> {
  const client = await supabase();
  unwrap(await client.rpc('withdraw_invitation', { withdrawn_id: id }));
}

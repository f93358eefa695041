import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Role } from '@/session/permissions';
import { followSession } from '@/session/session-store';

/** What an invitation's link offers. */
export interface Invitation {
  email: string;
  agencyName: string;
  role: Role;
  /** ISO, UTC. */
  expiresAt: string;
  state: 'open' | 'accepted' | 'withdrawn' | 'expired';
}

/** The invitation of a link's token; null for a token nobody has given out. */
export async function previewInvitation(token: string): Promise<Invitation | null> {
  const client = await supabase();
  const [row] = unwrap(await client.rpc('preview_invitation', { token }));
  if (!row) return null;
  return {
    email: row.email,
    agencyName: row.agency_name,
    role: row.role as Role,
    expiresAt: toIso(row.expires_at),
    state: row.state as Invitation['state'],
  };
}

/** A signed-in person takes a further task. */
export async function acceptInvitation(token: string): Promise<void> {
  const client = await supabase();
  unwrap(await client.rpc('accept_invitation', { token }));
}

export type Registered = 'signed-in' | 'confirm-by-mail' | 'already-registered';

/** Makes the account of an invitation's addressee; the database admits it by the token. */
export async function register(account: {
  email: string;
  password: string;
  fullName: string;
  token: string;
}): Promise<Registered> {
  await followSession();
  const { auth } = await supabase();
  const { data, error } = await auth.signUp({
    email: account.email,
    password: account.password,
    options: { data: { full_name: account.fullName, invitation_token: account.token } },
  });
  if (error?.code === 'user_already_exists' || error?.code === 'email_exists') return 'already-registered';
  if (error) throw error;
  if (data.session) return 'signed-in';
  // A service that sends confirmations answers a known address with an account that has no identity.
  return data.user?.identities?.length === 0 ? 'already-registered' : 'confirm-by-mail';
}

/** A moment inside a function's row may come as PostgreSQL writes it, «2026-12-23 15:37:20+00». */
function toIso(moment: string): string {
  return moment.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

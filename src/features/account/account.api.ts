import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { authError } from '@/session/auth-error';
import { saveNewPassword } from '@/session/passwords.api';
import type { Role } from '@/session/permissions';

const columns = 'id, full_name, email, phone, version, updated_at';

/** What the system knows of who is signed in. */
export interface Profile {
  id: string;
  full_name: string;
  email: string;
  phone: string | null;
  version: number;
  updated_at: string;
}

/** A task of who is signed in. */
export interface Task {
  id: string;
  role: Role;
  created_at: string;
  agency: { code: string; name: string };
}

export async function getProfile(userId: string, signal?: AbortSignal): Promise<Profile> {
  const client = await supabase();
  const query = client.from('profiles').select(columns).eq('id', userId);
  return unwrap(await (signal ? query.abortSignal(signal) : query).single());
}

/** What one changes of oneself. */
export type ProfileChange = Pick<Profile, 'full_name' | 'phone'>;

export async function updateProfile(userId: string, version: number, change: ProfileChange): Promise<Profile> {
  const client = await supabase();
  return unwrap(
    await client
      .from('profiles')
      .update({ ...change, version })
      .eq('id', userId)
      .select(columns)
      .single(),
  );
}

/** The tasks of a person that are running, the oldest first. */
export async function listTasks(userId: string, signal: AbortSignal): Promise<Task[]> {
  const client = await supabase();
  const rows = unwrap(
    await client
      .from('memberships')
      .select('id, role, created_at, agency:agencies!inner(code, name)')
      .eq('user_id', userId)
      .eq('active', true)
      .order('created_at')
      .abortSignal(signal),
  );
  return rows as Task[];
}

/**
 * Sets another password, when the current one is right; answers whether all other devices have been signed out.
 * The current one is tried by a sign-in of its own: not every auth service asks for it, and the running session, with
 * its level, must stay as it is.
 */
export async function changePassword(email: string, current: string, next: string): Promise<boolean> {
  const { passingClient } = await import('@/lib/supabase-client');
  const { auth } = passingClient();
  const { error } = await auth.signInWithPassword({ email, password: current });
  if (error) throw authError(error);
  await auth.signOut({ scope: 'local' });
  return saveNewPassword(next, current);
}

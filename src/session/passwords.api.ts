import { supabase } from '@/lib/supabase';
import { authError } from './auth-error';

/**
 * Sets the password of who is signed in, and ends their sessions on other devices; answers whether those have ended.
 * The current one goes along for an auth service that asks for it.
 */
export async function saveNewPassword(password: string, current?: string): Promise<boolean> {
  const { auth } = await supabase();
  const { error } = await auth.updateUser({ password, ...(current !== undefined && { current_password: current }) });
  if (error) throw authError(error);
  // Saved is saved; a session elsewhere that could not be ended now ends by its limits.
  return endOtherSessions().then(
    () => true,
    () => false,
  );
}

/** Ends the sessions of who is signed in on all other devices. */
export async function endOtherSessions(): Promise<void> {
  const { auth } = await supabase();
  const { error } = await auth.signOut({ scope: 'others' });
  if (error) throw authError(error);
}

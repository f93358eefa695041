import { paths } from '@/lib/paths';
import { supabase } from '@/lib/supabase';
import { followSession } from '@/session/session-store';
import type { RecoveryLink } from './recovery-link.logic';

// The auth service's refusals are thrown as they are: their codes say more here than the kinds of AppError.

/** Opens a session; whoever follows the session hears of it. */
export async function signIn(email: string, password: string): Promise<void> {
  await followSession();
  const { auth } = await supabase();
  const { error } = await auth.signInWithPassword({ email: normaliseEmail(email), password });
  if (error) throw error;
}

/** Asks for a mail with a link to set a new password; answers the same whether or not the address has an account. */
export async function askForReset(email: string): Promise<void> {
  const { auth } = await supabase();
  const { error } = await auth.resetPasswordForEmail(normaliseEmail(email), {
    redirectTo: window.location.origin + paths.resetPassword,
  });
  // A limit counted per address would tell which ones have an account.
  if (error && error.code !== 'over_email_send_rate_limit') throw error;
}

/** Opens the session a recovery link stands for; false when the link is used up or too old. */
export async function openRecoveryLink(link: RecoveryLink): Promise<boolean> {
  if (link.kind === 'refused') return false;
  await followSession();
  const { auth } = await supabase();
  const { error } =
    link.kind === 'tokens'
      ? await auth.setSession({ access_token: link.accessToken, refresh_token: link.refreshToken })
      : await auth.verifyOtp({ token_hash: link.tokenHash, type: 'recovery' });
  if (!error) return true;
  if (error.name === 'AuthRetryableFetchError') throw error;
  return false;
}

function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

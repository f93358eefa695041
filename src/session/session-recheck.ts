import { supabase } from '@/lib/supabase';
import { getSession, signOut } from './session-store';

/** A server that refuses even a token it has just given is not asked in circles. */
const restAfterSuccess = 30_000;

let checking: Promise<boolean> | undefined;
let heldAt = 0;

/**
 * For when a request was refused for want of a session: renews it, or ends it when the server knows it no more.
 * Answers whether it is worth asking again.
 */
export function recheckSession(): Promise<boolean> {
  checking ??= check().finally(() => {
    checking = undefined;
  });
  return checking;
}

async function check(): Promise<boolean> {
  if (getSession().status !== 'signed-in' || Date.now() - heldAt < restAfterSuccess) return false;
  const { auth } = await supabase();
  const { error } = await auth.refreshSession();
  if (!error) {
    heldAt = Date.now();
    return true;
  }
  // Another tab renewed it meanwhile.
  if (error.name === 'AuthRefreshDiscardedError') return true;
  // A server out of reach, or failing, has not said that the session ended.
  if (error.name !== 'AuthRetryableFetchError') await signOut('elsewhere');
  return false;
}

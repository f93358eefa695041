import { hasStoredSession, supabase } from '@/lib/supabase';
import type { SignOutReason } from './session-limits';

export type SessionState =
  | { status: 'loading' }
  | { status: 'signed-out'; reason?: SignOutReason }
  | { status: 'signed-in'; userId: string; email: string };

let state: SessionState = hasStoredSession() ? { status: 'loading' } : { status: 'signed-out' };
const listeners = new Set<() => void>();
let started: Promise<void> | undefined;

export function getSession(): SessionState {
  return state;
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setState(next: SessionState) {
  state = next;
  for (const listener of listeners) listener();
}

/** Follows the client's session from now on; settles when it is known whether somebody is signed in. */
export function followSession(): Promise<void> {
  started ??= supabase().then(
    ({ auth }) =>
      new Promise((settled) => {
        // Synchronous on purpose: awaiting the client inside this callback deadlocks it.
        auth.onAuthStateChange((event, session) => {
          if (session) setState({ status: 'signed-in', userId: session.user.id, email: session.user.email ?? '' });
          else if (state.status !== 'signed-out') setState({ status: 'signed-out' });
          if (event === 'INITIAL_SESSION') settled();
        });
      }),
  );
  return started;
}

/** Signs out on this browser, online or not; `reason` is what the sign-in form will say. */
export async function signOut(reason?: SignOutReason): Promise<void> {
  const { auth } = await supabase();
  setState(reason ? { status: 'signed-out', reason } : { status: 'signed-out' });
  await auth.signOut({ scope: 'local' }).catch(() => undefined);
  localStorage.clear();
  sessionStorage.clear();
}

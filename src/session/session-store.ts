import { hasStoredSession, supabase } from '@/lib/supabase';
import { type SecondFactor, secondFactorOf } from './second-factor/level';
import { lastKnownClock, readClock, startClock } from './session-clock';
import { limitsAt, type SignOutReason } from './session-limits';
import { clearStored, dropExpiredSession } from './session-storage';

export interface SignedIn {
  status: 'signed-in';
  userId: string;
  email: string;
  secondFactor: SecondFactor;
}
export type SessionState = { status: 'loading' } | { status: 'signed-out'; reason?: SignOutReason } | SignedIn;

let state: SessionState = hasStoredSession() ? { status: 'loading' } : { status: 'signed-out' };
const listeners = new Set<() => void>();
let started: Promise<void> | undefined;
/** Between asking to leave and the client's word that the session is gone. */
let leaving = false;

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
  started ??= follow().catch((cause) => {
    started = undefined;
    if (state.status === 'loading') setState({ status: 'signed-out', reason: 'unreachable' });
    throw cause;
  });
  return started;
}

async function follow(): Promise<void> {
  const { auth } = await supabase();
  await new Promise<void>((settled) => {
    // Synchronous on purpose: awaiting the client inside this callback deadlocks it.
    auth.onAuthStateChange((event, session) => {
      if (session) takeSession(event, session.user.id, session.user.email ?? '', secondFactorOf(session));
      else loseSession(event);
      if (event === 'INITIAL_SESSION') settled();
    });
  });
}

function takeSession(event: string, userId: string, email: string, secondFactor: SecondFactor) {
  // The client repeats the session at every return to the tab, also one that is just being ended here.
  if (leaving || !hasStoredSession()) return;
  const isNew = state.status === 'signed-out' && (event === 'SIGNED_IN' || event === 'PASSWORD_RECOVERY');
  const clock = isNew ? undefined : readClock(userId);
  // A renewal that was under way when the session ended must not bring it back.
  if (state.status === 'signed-out' && !isNew && !clock) {
    signOut(state.reason).catch(console.error);
    return;
  }
  const limit = clock && limitsAt(clock, Date.now());
  if (limit?.state === 'over') {
    signOut(limit.reason).catch(console.error);
    return;
  }
  if (!clock) startClock(userId);
  const next: SignedIn = { status: 'signed-in', userId, email, secondFactor };
  if (JSON.stringify(state) !== JSON.stringify(next)) setState(next);
}

function loseSession(event: string) {
  // Without a network the client cannot renew a token, and says "nobody" while the session is still stored.
  if (event === 'INITIAL_SESSION' && hasStoredSession()) {
    setState({ status: 'signed-out', reason: 'unreachable' });
    return;
  }
  if (event === 'SIGNED_OUT') {
    leaving = false;
    clearStored();
  }
  if (state.status === 'loading')
    setState({ status: 'signed-out', ...(event === 'SIGNED_OUT' && { reason: 'elsewhere' }) });
  else if (state.status === 'signed-in') setState({ status: 'signed-out', reason: reasonOfLoss() });
}

/** Another tab or the server ended it; the other tab may have done so because a limit was reached. */
function reasonOfLoss(): SignOutReason {
  const clock = lastKnownClock();
  const limit = clock && limitsAt(clock, Date.now() + 5_000);
  return limit?.state === 'over' ? limit.reason : 'elsewhere';
}

/** Signs out in every tab of this browser, online or not; `reason` is what the sign-in form will say. */
export async function signOut(reason: SignOutReason = 'asked'): Promise<void> {
  leaving = true;
  setState({ status: 'signed-out', reason });
  try {
    const { auth } = await supabase();
    dropExpiredSession();
    await auth.signOut({ scope: 'local' });
  } finally {
    // Already done at the client's word; this is for the client that could not give it.
    if (leaving) {
      leaving = false;
      clearStored();
    }
  }
}

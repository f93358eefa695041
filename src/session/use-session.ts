import { useSyncExternalStore } from 'react';
import { getSession, type SessionState, subscribeToSession } from './session-store';

/** Who is signed in, as it changes. */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribeToSession, getSession);
}

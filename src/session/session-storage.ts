import { sessionStorageKey } from '@/lib/session-key';

/** What of ours stays in a browser begins so; the rest (the colours of the screen) is not a session's to clear. */
const prefix = 'phat-ngon.';
/** supabase-js renews a token this long before it ends, and waits for the network to do so. */
const renewalMargin = 90_000;

/** Forgets everything this session left in the browser. */
export function clearStored(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(prefix)) storage.removeItem(key);
    }
  }
}

/**
 * Drops a stored session whose token has run out. Signing out would first renew it, half a minute of trying without a
 * network, during which the session lies in the browser for the next person.
 */
export function dropExpiredSession(now = Date.now()): void {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(sessionStorageKey) ?? 'null');
    const expiresAt = typeof stored === 'object' && stored !== null && 'expires_at' in stored ? stored.expires_at : 0;
    if (Number(expiresAt) * 1000 - now < renewalMargin) localStorage.removeItem(sessionStorageKey);
  } catch {
    localStorage.removeItem(sessionStorageKey);
  }
}

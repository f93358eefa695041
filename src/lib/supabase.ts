import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from './database.types';

export type Client = SupabaseClient<Database>;

/** Where supabase-js keeps the session; known here so that the first paint need not load the library to look. */
export const sessionStorageKey = 'phat-ngon.session';

let client: Promise<Client> | undefined;

/** The one client. Loaded when first asked for: the sign-in form is painted before it arrives. */
export function supabase(): Promise<Client> {
  client ??= import('./supabase-client').then(
    (module) => module.client,
    (cause) => {
      // Did not arrive: the next call asks for it again.
      client = undefined;
      throw cause;
    },
  );
  return client;
}

/** Whether somebody was signed in on this browser; the client then says whether the session still holds. */
export function hasStoredSession(): boolean {
  return localStorage.getItem(sessionStorageKey) !== null;
}

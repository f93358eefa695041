import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from './database.types';
import { sessionStorageKey } from './session-key';

/** Without the parts that the build leaves out. */
export type Client = Omit<SupabaseClient<Database>, 'storage' | 'functions' | 'realtime' | 'channel'>;

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

import { createClient, type SupabaseClientOptions } from '@supabase/supabase-js';
import type { Database } from './database.types';
import { env } from './env';
import { sessionStorageKey } from './session-key';

const clientWith = (auth: SupabaseClientOptions<'public'>['auth']) =>
  createClient<Database>(env.supabaseUrl, env.publishableKey, {
    // The cache retries; twice over, "no network" would come late.
    db: { retry: false },
    auth: { flowType: 'implicit', detectSessionInUrl: false, ...auth },
  });

export const client = clientWith({ storageKey: sessionStorageKey });

let passing: typeof client | undefined;

/** The client of a sign-in beside the running session: it keeps nothing, and does nothing to that session. */
export function passingClient() {
  passing ??= clientWith({ storageKey: 'passing', persistSession: false, autoRefreshToken: false });
  return passing;
}

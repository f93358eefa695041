import { createClient } from '@supabase/supabase-js';
import type { Database } from './database.types';
import { env } from './env';
import { sessionStorageKey } from './session-key';

export const client = createClient<Database>(env.supabaseUrl, env.publishableKey, {
  // The cache retries; twice over, "no network" would come late.
  db: { retry: false },
  auth: { storageKey: sessionStorageKey, flowType: 'implicit', detectSessionInUrl: false },
});

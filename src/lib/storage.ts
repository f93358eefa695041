import { env } from './env';
import { supabase } from './supabase';

/** The client of stored files, as who is signed in. Loaded with the first file one keeps or opens. */
export async function storage() {
  const [{ StorageClient }, { auth }] = await Promise.all([import('@supabase/storage-js/dist/index.mjs'), supabase()]);
  const { data } = await auth.getSession();
  return new StorageClient(`${env.supabaseUrl}/storage/v1`, {
    apikey: env.publishableKey,
    authorization: `Bearer ${data.session?.access_token ?? env.publishableKey}`,
  });
}

/** Where the backend is; `npm start` sets both, a hosted build takes them from the environment. */
export const env = {
  supabaseUrl: required('VITE_SUPABASE_URL', import.meta.env.VITE_SUPABASE_URL),
  publishableKey: required('VITE_SUPABASE_PUBLISHABLE_KEY', import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY),
};

function required(name: string, value: string | undefined): string {
  if (!value) throw new Error(`${name} is not set: see README, "On hosted Supabase".`);
  return value;
}

/** Where supabase-js keeps the session; known here so that the first paint need not load the library to look. */
export const sessionStorageKey = 'phat-ngon.session';

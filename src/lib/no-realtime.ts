/** Stands in the build for @supabase/realtime-js, which nothing here uses and every sign-in would load (16 kB). */
export class RealtimeClient {
  setAuth() {}
}

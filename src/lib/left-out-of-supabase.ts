/**
 * Stands in the build for the parts of supabase-js which every sign-in would load (23 kB): nothing here uses realtime
 * and functions, and files have a client of their own (`storage.ts`), which comes with the first of them.
 */
export class RealtimeClient {
  setAuth() {}
}
export class StorageClient {}
export class FunctionsClient {}

// Named by supabase-js for those who import them from it.
export {
  FunctionsClient as FunctionRegion,
  FunctionsClient as FunctionsError,
  FunctionsClient as FunctionsFetchError,
  FunctionsClient as FunctionsHttpError,
  FunctionsClient as FunctionsRelayError,
  StorageClient as StorageApiError,
};

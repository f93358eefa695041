import type { TestProject } from 'vitest/node';

type State = Pick<
  TestProject['vitest']['state'],
  'getCountOfFailedTests' | 'getFailedFilepaths' | 'getUnhandledErrors'
>;

/**
 * The exit code of a run with an embedded Supabase. PGlite sets that of the process again and again, to figures of its
 * own, and 0 as it ends: failed tests would pass.
 */
export function verdict(state: State): 0 | 1 {
  const failed = state.getCountOfFailedTests() + state.getFailedFilepaths().length + state.getUnhandledErrors().length;
  return failed > 0 ? 1 : 0;
}

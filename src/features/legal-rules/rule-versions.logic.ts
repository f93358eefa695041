import type { LegalRule } from './legal-rules.api';

/** Whether a version is to come, holds, or has ended. */
export type VersionState = 'planned' | 'running' | 'over';

/** Where a version stands on a day (yyyy-MM-dd). */
export function versionState(
  { effective_from, effective_to }: Pick<LegalRule, 'effective_from' | 'effective_to'>,
  day: string,
): VersionState {
  if (effective_from > day) return 'planned';
  return effective_to !== null && effective_to < day ? 'over' : 'running';
}

/** Whether another version has been made to follow this one. */
export function isReplaced({ id }: Pick<LegalRule, 'id'>, rules: readonly LegalRule[]): boolean {
  return rules.some(({ replaces_id }) => replaces_id === id);
}

import { queryOptions } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { useAgencyMutation } from './editing.queries';
import { importAgencies } from './import.api';
import type { ImportLine } from './import.lines';

const keys = { dryRun: (of: string) => [...agencyKeys.all, 'edited', 'import', of] as const };

/** What an import of these lines would do; `of` names the lines: a file as it was read, and the meaning of its columns. */
export function dryRunOptions(of: string, lines: readonly ImportLine[]) {
  return queryOptions({
    queryKey: keys.dryRun(of),
    queryFn: () => (lines.length > 0 ? importAgencies(lines, true) : []),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export const useImportAgencies = () =>
  useAgencyMutation((lines: readonly ImportLine[]) => importAgencies(lines, false));

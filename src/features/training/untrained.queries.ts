import { queryOptions } from '@tanstack/react-query';
import type { Part } from '@/reference/part-filter';
import { trainingKeys } from './courses.queries';
import { listUntrained } from './untrained.api';

/** Who has not been trained for twelve months. */
export function untrainedOptions({ agencyId, withBelow }: Part) {
  const part = { agencyId, withBelow };
  return queryOptions({
    queryKey: trainingKeys.untrained(part),
    queryFn: ({ signal }) => listUntrained(part, signal),
  });
}

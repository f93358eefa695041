import { queryOptions } from '@tanstack/react-query';
import { trainingKeys } from './courses.queries';
import { listUntrained } from './untrained.api';

/** Who has not been trained for twelve months. */
export function untrainedOptions(agencyId: string | null) {
  return queryOptions({
    queryKey: trainingKeys.untrained(agencyId),
    queryFn: ({ signal }) => listUntrained(agencyId, signal),
  });
}

import { queryOptions } from '@tanstack/react-query';
import { getHead } from './agency-head.api';

/** Who heads an agency on a day (yyyy-MM-dd). */
export function headOptions(agencyId: string, day: string) {
  return queryOptions({
    queryKey: ['agency-head', agencyId, day] as const,
    queryFn: ({ signal }) => getHead(agencyId, day, signal),
  });
}

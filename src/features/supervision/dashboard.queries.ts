import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { fetchDashboard } from './dashboard.api';
import type { SupervisionFilters } from './supervision.filters';

/** All that the dashboard shows, whichever way it is shown. */
export function dashboardOptions({ agencyId, withBelow, day, from, to }: SupervisionFilters) {
  const asked = { agencyId, withBelow, day, from, to };
  return queryOptions({
    // Below the agencies, as findings are: what appoints somebody asks it anew as well.
    queryKey: [...agencyKeys.all, 'dashboard', asked],
    queryFn: ({ signal }) => fetchDashboard(asked, signal),
    placeholderData: keepPreviousData,
  });
}

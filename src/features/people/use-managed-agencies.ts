import { useQuery } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { useActing } from '@/session/acting';

/** The agencies whose people one manages, in their official order; none while they are on their way. */
export function useManagedAgencies() {
  const { memberships } = useActing();
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const managed = agencyIdsFor('people.manage', memberships, agencies);
  return agencies.filter(({ id }) => managed.has(id));
}

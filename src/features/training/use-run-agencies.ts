import { useQuery } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { useActing } from '@/session/acting';

/** Agencies whose courses one runs, living ones, in their official order. */
export function useRunAgencies() {
  const { memberships, can } = useActing();
  const agencies = useQuery({ ...agenciesOptions(), enabled: can('training.run') });
  const all = agencies.data ?? [];
  const ids = agencyIdsFor('training.run', memberships, all);
  return {
    ...agencies,
    run: all.filter(({ id, dissolved_on }) => ids.has(id) && dissolved_on === null),
    runs: (agencyId: string) => ids.has(agencyId),
  };
}

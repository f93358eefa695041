import { useQuery } from '@tanstack/react-query';
import { useActing } from '@/session/acting';
import type { Action } from '@/session/permissions';
import { agenciesOptions } from './agencies.queries';
import { agencyIdsFor } from './agency-scope';

/** Agencies in which one may do something, living ones, in their official order. */
export function useAgenciesFor(action: Action) {
  const { memberships, can } = useActing();
  const agencies = useQuery({ ...agenciesOptions(), enabled: can(action) });
  const all = agencies.data ?? [];
  const ids = agencyIdsFor(action, memberships, all);
  return {
    ...agencies,
    living: all.filter(({ id, dissolved_on }) => ids.has(id) && dissolved_on === null),
    includes: (agencyId: string) => ids.has(agencyId),
  };
}

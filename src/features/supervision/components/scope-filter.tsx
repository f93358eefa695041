import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { type Part, PartFilter } from '@/reference/part-filter';
import { useActing } from '@/session/acting';

/** Which part of the tree; who sees one agency chooses none. */
export function ScopeFilter({ agencyId, withBelow, onChange }: Part & { onChange: (to: Part) => void }) {
  const { memberships } = useActing();
  const { data: agencies } = useQuery(agenciesOptions());
  const readable = useMemo(
    () => agencyIdsFor('supervision.read', memberships, agencies ?? []),
    [memberships, agencies],
  );
  if (readable.size < 2) return null;
  return (
    <PartFilter
      agencyId={agencyId}
      withBelow={withBelow}
      onChange={onChange}
      belowAtOnce
      among={({ id }) => readable.has(id)}
    />
  );
}

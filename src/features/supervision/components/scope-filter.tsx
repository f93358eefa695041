import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agenciesOptions } from '@/reference/agencies.queries';
import { AgencyFilter } from '@/reference/agency-filter';
import { agencyIdsFor } from '@/reference/agency-scope';
import { useActing } from '@/session/acting';

interface Scope {
  agencyId: string | null;
  withBelow: boolean;
}

interface Props extends Scope {
  onChange: (to: Scope) => void;
}

/** Whether an agency has others below it. */
export function useHasBelow(agencyId: string | null): boolean {
  const { data: agencies } = useQuery(agenciesOptions());
  return agencyId !== null && (agencies?.some(({ parent_id }) => parent_id === agencyId) ?? false);
}

/** Which part of the tree. */
export function ScopeFilter({ agencyId, withBelow, onChange }: Props) {
  const { memberships } = useActing();
  const { data: agencies } = useQuery(agenciesOptions());
  const readable = useMemo(
    () => agencyIdsFor('supervision.read', memberships, agencies ?? []),
    [memberships, agencies],
  );
  const hasBelow = useHasBelow(agencyId);
  if (readable.size < 2) return null;
  return (
    <>
      <AgencyFilter
        value={agencyId}
        onChange={(chosen) => onChange({ agencyId: chosen, withBelow: true })}
        among={({ id }) => readable.has(id)}
      />
      {hasBelow && (
        <Checkbox
          label="Gồm cả cơ quan cấp dưới"
          checked={withBelow}
          onChange={(event) => onChange({ agencyId, withBelow: event.currentTarget.checked })}
          mb={8}
        />
      )}
    </>
  );
}

import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agenciesOptions } from './agencies.queries';
import { AgencySelect } from './agency-select';
import type { PartFilterProps } from './part-filter';

/** An agency and, where there are any, whether those below it too. */
export function PartSelect({ agencyId, withBelow, onChange, belowAtOnce = false, among }: PartFilterProps) {
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const hasBelow = agencyId !== null && agencies.some(({ parent_id }) => parent_id === agencyId);
  return (
    <>
      <AgencySelect
        label="Cơ quan"
        placeholder="Tất cả"
        w={{ base: '100%', sm: 240 }}
        value={agencyId}
        onChange={(chosen) => onChange({ agencyId: chosen, withBelow: belowAtOnce })}
        {...(among && { among })}
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

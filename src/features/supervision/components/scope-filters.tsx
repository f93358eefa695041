import { Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { today } from '@/lib/dates';
import { agenciesOptions } from '@/reference/agencies.queries';
import { AgencyFilter } from '@/reference/agency-filter';
import { agencyIdsFor } from '@/reference/agency-scope';
import { useActing } from '@/session/acting';
import { DayFilter } from '@/ui/day-filter';
import type { SupervisionFilters } from '../supervision.filters';

interface Props {
  filters: SupervisionFilters;
  onChange: (to: Partial<SupervisionFilters>) => void;
}

/** Which part of the tree, and as of when. */
export function ScopeFilters({ filters, onChange }: Props) {
  const { memberships } = useActing();
  const { data: agencies } = useQuery(agenciesOptions());
  const readable = useMemo(
    () => agencyIdsFor('supervision.read', memberships, agencies ?? []),
    [memberships, agencies],
  );
  const hasBelow = filters.agencyId !== null && agencies?.some(({ parent_id }) => parent_id === filters.agencyId);
  return (
    <>
      {readable.size > 1 && (
        <AgencyFilter
          value={filters.agencyId}
          onChange={(agencyId) => onChange({ agencyId, withBelow: true })}
          among={({ id }) => readable.has(id)}
        />
      )}
      {hasBelow && (
        <Checkbox
          label="Gồm cả cơ quan cấp dưới"
          checked={filters.withBelow}
          onChange={(event) => onChange({ withBelow: event.currentTarget.checked })}
          mb={8}
        />
      )}
      <DayFilter label="Tính đến hết ngày" value={filters.day} onChange={(day) => onChange({ day })} before={today()} />
    </>
  );
}

/** What is told of a past day, and from what. */
export function PastNote({ day }: { day: string | null }) {
  return day === null ? null : (
    <Text size="sm" c="dimmed" mb="sm">
      Tính theo hồ sơ đã ghi trong hệ thống và lịch sử thay đổi; việc chưa ghi vào ngày ấy thì không kể được.
    </Text>
  );
}

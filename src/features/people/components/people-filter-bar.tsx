import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { AgencyFilter } from '@/reference/agency-filter';
import { roleNames } from '@/session/permissions';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import type { PeopleFilters } from '../people.filters';
import { useManagedAgencies } from '../use-managed-agencies';

interface Props {
  filters: PeopleFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<PeopleFilters>) => void;
  onClear: () => void;
}

const stateNames = { active: 'Đang hoạt động', inactive: 'Đã ngừng' };

/** Search and filters above the list of people, and which way round it is read. */
export function PeopleFilterBar({ filters, typed, onType, onChange, onClear }: Props) {
  const managed = useManagedAgencies();
  const viewLabel = useId();
  const { query, agencyId, role, state, order } = filters;
  return (
    <FilterBar
      label="Tìm theo tên, thư điện tử, cơ quan"
      typed={typed}
      onType={onType}
      filtered={Boolean(query || agencyId || role || state)}
      onClear={onClear}
    >
      <AgencyFilter
        value={agencyId}
        onChange={(id) => onChange({ agencyId: id })}
        among={({ id }) => managed.some((agency) => agency.id === id)}
      />
      <FilterChoice
        label="Vai trò"
        value={role}
        names={roleNames}
        onChange={(value) => onChange({ role: value as PeopleFilters['role'] })}
      />
      <FilterChoice
        label="Trạng thái"
        value={state}
        names={stateNames}
        onChange={(value) => onChange({ state: value as PeopleFilters['state'] })}
      />
      <div>
        <Input.Label id={viewLabel}>Xem theo</Input.Label>
        <SegmentedControl
          display="flex"
          aria-labelledby={viewLabel}
          value={order}
          onChange={(value) => onChange({ order: value as PeopleFilters['order'] })}
          data={[
            { value: 'agency', label: 'Cơ quan' },
            { value: 'person', label: 'Người' },
          ]}
        />
      </div>
    </FilterBar>
  );
}

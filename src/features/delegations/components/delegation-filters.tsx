import { Chip, Group } from '@mantine/core';
import { AgencyFilter } from '@/reference/agency-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import type { DelegationFilters } from '../delegations.filters';
import { stateNames } from '../delegations.names';

interface Props {
  filters: DelegationFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<DelegationFilters>) => void;
  onClear: () => void;
  withAgency: boolean;
}

const orders = {
  oldest: 'Bắt đầu sớm trước',
  ending: 'Gần hết hạn trước',
  name: 'Theo tên',
  name_desc: 'Theo tên, Z–A',
};

/** Search and filters above the list of delegations. */
export function DelegationFilterBar({ filters, typed, onType, onChange, onClear, withAgency }: Props) {
  const { query, agencyId, state, endingWithin, late } = filters;
  return (
    <>
      <FilterBar
        label="Tìm theo tên, vụ việc, số văn bản"
        typed={typed}
        onType={onType}
        filtered={Boolean(query || agencyId || state || endingWithin || late)}
        onClear={onClear}
      >
        {withAgency && <AgencyFilter value={agencyId} onChange={(id) => onChange({ agencyId: id })} />}
        <FilterChoice
          label="Trạng thái"
          value={state}
          names={stateNames}
          onChange={(value) => onChange({ state: value as DelegationFilters['state'], endingWithin: null })}
        />
        <FilterChoice
          label="Sắp xếp"
          all="Mới nhất trước"
          value={filters.order === 'newest' ? null : filters.order}
          names={orders}
          onChange={(value) => onChange({ order: (value ?? 'newest') as DelegationFilters['order'] })}
        />
      </FilterBar>
      <Group gap="xs" mb="md" role="group" aria-label="Lọc nhanh" className="no-print">
        <Chip
          checked={state === 'current' && endingWithin === null}
          onChange={(on) => onChange({ state: on ? 'current' : null, endingWithin: null })}
        >
          Đang hiệu lực
        </Chip>
        <Chip checked={endingWithin === 7} onChange={(on) => onChange({ endingWithin: on ? 7 : null, state: null })}>
          Sắp hết hạn trong 7 ngày
        </Chip>
        <Chip checked={late === true} onChange={(on) => onChange({ late: on ? true : null })}>
          Công bố muộn
        </Chip>
      </Group>
    </>
  );
}

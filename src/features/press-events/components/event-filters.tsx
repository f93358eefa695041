import { AgencyFilter } from '@/reference/agency-filter';
import { pressEventKindNames } from '@/reference/press-events';
import { DayFilter } from '@/ui/day-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { type EventFilters, isFiltered } from '../press-events.filters';
import { stateNames } from '../press-events.names';

interface Props {
  filters: EventFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<EventFilters>) => void;
  onClear: () => void;
  withAgency: boolean;
}

/** Search and filters above the list. */
export function EventFilterBar({ filters, typed, onType, onChange, onClear, withAgency }: Props) {
  return (
    <FilterBar
      label="Tìm theo tên, nội dung, địa điểm"
      typed={typed}
      onType={onType}
      filtered={isFiltered(filters)}
      onClear={onClear}
    >
      {withAgency && <AgencyFilter value={filters.agencyId} onChange={(agencyId) => onChange({ agencyId })} />}
      <FilterChoice
        label="Loại"
        value={filters.kind}
        names={pressEventKindNames}
        onChange={(kind) => onChange({ kind: kind as EventFilters['kind'] })}
      />
      <FilterChoice
        label="Trạng thái"
        value={filters.state}
        names={{ to_come: 'Sắp tới', ...stateNames }}
        onChange={(state) => onChange({ state: state as EventFilters['state'] })}
      />
      <FilterChoice
        label="Việc đã hứa"
        value={filters.promises}
        names={{ open: 'Còn việc hứa' }}
        onChange={(promises) => onChange({ promises: promises as EventFilters['promises'] })}
      />
      <DayFilter label="Từ ngày" value={filters.from} onChange={(from) => onChange({ from })} />
      <DayFilter label="đến ngày" value={filters.to} onChange={(to) => onChange({ to })} />
      <FilterChoice
        label="Sắp xếp"
        value={filters.order === 'newest' ? null : filters.order}
        names={{ oldest: 'Cũ nhất trước' }}
        all="Mới nhất trước"
        onChange={(order) => onChange({ order: order === 'oldest' ? 'oldest' : 'newest' })}
      />
    </FilterBar>
  );
}

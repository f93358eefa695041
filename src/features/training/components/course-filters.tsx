import { today } from '@/lib/dates';
import { AgencyFilter } from '@/reference/agency-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { type CourseFilters, offeredYears } from '../courses.filters';
import { stateNames } from '../courses.names';

interface Props {
  filters: CourseFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<CourseFilters>) => void;
  onClear: () => void;
}

const states = { open: 'Đang nhận đăng ký', ...stateNames };

/** Search and filters above the plan of courses. */
export function CourseFilterBar({ filters, typed, onType, onChange, onClear }: Props) {
  const { query, agencyId, state, year, order } = filters;
  const years = Object.fromEntries(offeredYears(Number(today().slice(0, 4))).map((y) => [` ${y}`, `Năm ${y}`]));
  return (
    <FilterBar
      label="Tìm theo tên lớp, kế hoạch, nội dung"
      typed={typed}
      onType={onType}
      filtered={Boolean(query || agencyId || state || year)}
      onClear={onClear}
    >
      <FilterChoice
        label="Năm"
        value={year === null ? null : ` ${year}`}
        // Keys with a space, for an object sorts those that are numbers.
        names={years}
        onChange={(value) => onChange({ year: value === null ? null : Number(value) })}
      />
      <FilterChoice
        label="Trạng thái"
        value={state}
        names={states}
        onChange={(value) => onChange({ state: value as CourseFilters['state'] })}
      />
      <AgencyFilter value={agencyId} onChange={(id) => onChange({ agencyId: id })} />
      <FilterChoice
        label="Sắp xếp"
        value={order === 'newest' ? null : order}
        names={{ oldest: 'Cũ nhất trước' }}
        all="Mới nhất trước"
        onChange={(value) => onChange({ order: value === 'oldest' ? 'oldest' : 'newest' })}
      />
    </FilterBar>
  );
}

import { today } from '@/lib/dates';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { type DirectiveFilters, offeredYears } from '../directives.filters';
import { kindNames, progressNames, stateNames } from '../directives.names';

interface Props {
  filters: DirectiveFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<DirectiveFilters>) => void;
  onClear: () => void;
}

/** Search and filters above the list of directives. */
export function DirectiveFilterBar({ filters, typed, onType, onChange, onClear }: Props) {
  const { query, state, progress, kind, year, order } = filters;
  const years = Object.fromEntries(offeredYears(Number(today().slice(0, 4))).map((y) => [` ${y}`, `Năm ${y}`]));
  return (
    <FilterBar
      label="Tìm theo số, trích yếu, nội dung"
      typed={typed}
      onType={onType}
      filtered={Boolean(query || state || progress || kind || year)}
      onClear={onClear}
    >
      <FilterChoice
        label="Quán triệt"
        value={progress}
        names={progressNames}
        onChange={(value) => onChange({ progress: value as DirectiveFilters['progress'] })}
      />
      <FilterChoice
        label="Trạng thái"
        value={state}
        names={stateNames}
        onChange={(value) => onChange({ state: value as DirectiveFilters['state'] })}
      />
      <FilterChoice
        label="Loại văn bản"
        value={kind}
        names={kindNames}
        onChange={(value) => onChange({ kind: value as DirectiveFilters['kind'] })}
      />
      <FilterChoice
        label="Năm"
        value={year === null ? null : ` ${year}`}
        // Keys with a space, for an object sorts those that are numbers.
        names={years}
        onChange={(value) => onChange({ year: value === null ? null : Number(value) })}
      />
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

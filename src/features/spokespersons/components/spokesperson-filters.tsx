import { PartFilter } from '@/reference/part-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import type { SpokespersonFilters } from '../spokespersons.filters';
import { kindNames, stateNames } from '../spokespersons.names';

interface Props {
  filters: SpokespersonFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<SpokespersonFilters>) => void;
  onClear: () => void;
  withAgency: boolean;
}

const published = { true: 'Đã công bố', false: 'Chưa công bố' };

/** Search and filters above the list of spokespersons. */
export function SpokespersonFilterBar({ filters, typed, onType, onChange, onClear, withAgency }: Props) {
  const { query, agencyId, kind, state } = filters;
  return (
    <FilterBar
      label="Tìm theo tên, chức vụ, cơ quan"
      typed={typed}
      onType={onType}
      filtered={Boolean(query || agencyId || kind || state || filters.published !== null)}
      onClear={onClear}
    >
      {withAgency && <PartFilter agencyId={agencyId} withBelow={filters.withBelow} onChange={onChange} />}
      <FilterChoice
        label="Tư cách"
        value={kind}
        names={kindNames}
        onChange={(value) => onChange({ kind: value as SpokespersonFilters['kind'] })}
      />
      <FilterChoice
        label="Trạng thái"
        value={state}
        names={stateNames}
        onChange={(value) => onChange({ state: value as SpokespersonFilters['state'] })}
      />
      <FilterChoice
        label="Công bố"
        value={filters.published === null ? null : String(filters.published)}
        names={published}
        onChange={(value) => onChange({ published: value === null ? null : value === 'true' })}
      />
    </FilterBar>
  );
}

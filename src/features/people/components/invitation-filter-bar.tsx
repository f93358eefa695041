import { AgencyFilter } from '@/reference/agency-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { type InvitationFilters, stateNames } from '../invitations.filters';
import { useManagedAgencies } from '../use-managed-agencies';

interface Props {
  filters: InvitationFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<InvitationFilters>) => void;
  onClear: () => void;
}

/** Search and filters above the list of invitations. */
export function InvitationFilterBar({ filters, typed, onType, onChange, onClear }: Props) {
  const managed = useManagedAgencies();
  const { query, agencyId, state } = filters;
  return (
    <FilterBar
      label="Tìm theo thư điện tử, cơ quan"
      typed={typed}
      onType={onType}
      filtered={Boolean(query || agencyId || state)}
      onClear={onClear}
    >
      <AgencyFilter
        value={agencyId}
        onChange={(id) => onChange({ agencyId: id })}
        among={({ id }) => managed.some((agency) => agency.id === id)}
      />
      <FilterChoice
        label="Trạng thái"
        value={state}
        names={stateNames}
        onChange={(value) => onChange({ state: value as InvitationFilters['state'] })}
      />
    </FilterBar>
  );
}

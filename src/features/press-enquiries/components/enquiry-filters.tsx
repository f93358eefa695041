import { PartFilter } from '@/reference/part-filter';
import { PressAgencyFilter } from '@/reference/press-agency-filter';
import { DayFilter } from '@/ui/day-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { type EnquiryFilters, isFiltered } from '../press-enquiries.filters';
import { kindNames, statusNames } from '../press-enquiries.names';

const statuses = { open: 'Chưa trả lời', ...statusNames, not_voided: 'Tất cả, trừ ghi nhầm' };
const dues = { overdue: 'Quá hạn', in_time: 'Xong đúng hạn', late: 'Xong muộn' };
const scopes = { own: 'Của cơ quan', asked: 'Được đề nghị phối hợp' };

interface Props {
  filters: EnquiryFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<EnquiryFilters>) => void;
  onClear: () => void;
  withAgency: boolean;
}

/** Search and filters above the list. */
export function EnquiryFilterBar({ filters, typed, onType, onChange, onClear, withAgency }: Props) {
  return (
    <FilterBar
      label="Tìm câu hỏi, phóng viên, biên nhận"
      typed={typed}
      onType={onType}
      filtered={isFiltered(filters)}
      onClear={onClear}
    >
      {withAgency && <PartFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={onChange} />}
      <FilterChoice
        label="Trạng thái"
        value={filters.status}
        names={statuses}
        onChange={(status) => onChange({ status: status as EnquiryFilters['status'] })}
      />
      <FilterChoice
        label="Loại"
        value={filters.kind}
        names={kindNames}
        onChange={(kind) => onChange({ kind: kind as EnquiryFilters['kind'] })}
      />
      <FilterChoice
        label="Hạn"
        value={filters.due}
        names={dues}
        onChange={(due) => onChange({ due: due as EnquiryFilters['due'] })}
      />
      <FilterChoice
        label="Phạm vi"
        value={filters.scope}
        names={scopes}
        onChange={(scope) => onChange({ scope: scope as EnquiryFilters['scope'] })}
      />
      <PressAgencyFilter value={filters.pressAgencyId} onChange={(pressAgencyId) => onChange({ pressAgencyId })} />
      <DayFilter
        label="Nhận từ ngày"
        value={filters.receivedFrom}
        onChange={(receivedFrom) => onChange({ receivedFrom })}
      />
      <DayFilter label="đến ngày" value={filters.receivedTo} onChange={(receivedTo) => onChange({ receivedTo })} />
    </FilterBar>
  );
}

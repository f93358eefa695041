import { Button, Group } from '@mantine/core';
import { AgencyFilter } from '@/reference/agency-filter';
import { DayFilter } from '@/ui/day-filter';
import { FilterChoice } from '@/ui/list-filters';
import { type AuditFilters, isFiltered } from '../audit.filters';
import { type AuditedTable, type Operation, operationNames, tableNames } from '../audit.names';
import { PersonFilter } from './person-filter';

interface Props {
  filters: AuditFilters;
  onChange: (change: Partial<AuditFilters>) => void;
  onClear: () => void;
}

/** By person, agency, kind of record, what happened, period. */
export function AuditFilterBar({ filters, onChange, onClear }: Props) {
  return (
    <Group role="search" aria-label="Lọc nhật ký" align="flex-end" gap="sm" mb="md">
      <PersonFilter value={filters.personId} onChange={(personId) => onChange({ personId })} />
      <AgencyFilter value={filters.agencyId} onChange={(agencyId) => onChange({ agencyId })} />
      <FilterChoice
        label="Loại dữ liệu"
        value={filters.table}
        names={tableNames}
        onChange={(table) => onChange({ table: table as AuditedTable | null })}
      />
      <FilterChoice
        label="Việc đã làm"
        value={filters.operation}
        names={operationNames}
        onChange={(operation) => onChange({ operation: operation as Operation | null })}
      />
      <Group gap="sm" wrap="nowrap">
        <DayFilter label="Từ ngày" value={filters.fromDay} onChange={(fromDay) => onChange({ fromDay })} />
        <DayFilter label="Đến ngày" value={filters.toDay} onChange={(toDay) => onChange({ toDay })} />
      </Group>
      {isFiltered(filters) && (
        <Button variant="subtle" onClick={onClear}>
          Xóa bộ lọc
        </Button>
      )}
    </Group>
  );
}

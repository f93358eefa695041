import { Group } from '@mantine/core';
import { severityNames } from '@/reference/incidents';
import { PressAgencyFilter } from '@/reference/press-agency-filter';
import { pressKindName, pressKinds } from '@/reference/press-kinds';
import { DayFilter } from '@/ui/day-filter';
import { FilterChoice } from '@/ui/list-filters';
import type { IncidentFilters } from '../incidents.filters';
import { conclusionNames } from '../incidents.names';

const scopeNames = { own: 'Của cơ quan', asked: 'Được hỏi xác minh' };
const kindNames = Object.fromEntries(pressKinds.map((kind) => [kind, pressKindName(kind)]));

interface Props {
  filters: IncidentFilters;
  onChange: (change: Partial<IncidentFilters>) => void;
}

/** What is filtered by less often. */
export function FurtherFilters({ filters, onChange }: Props) {
  return (
    <Group align="flex-start" gap="sm" mb="md" role="group" aria-label="Bộ lọc khác" className="no-print">
      <PressAgencyFilter value={filters.pressAgencyId} onChange={(pressAgencyId) => onChange({ pressAgencyId })} />
      <FilterChoice
        label="Loại hình báo chí"
        value={filters.pressKind}
        names={kindNames}
        onChange={(value) => onChange({ pressKind: value as IncidentFilters['pressKind'] })}
      />
      <FilterChoice
        label="Mức độ"
        value={filters.severity}
        names={severityNames}
        onChange={(value) => onChange({ severity: value as IncidentFilters['severity'] })}
      />
      <FilterChoice
        label="Kết luận về thông tin"
        value={filters.conclusion}
        names={conclusionNames}
        onChange={(value) => onChange({ conclusion: value as IncidentFilters['conclusion'] })}
      />
      <FilterChoice
        label="Phạm vi"
        value={filters.scope}
        names={scopeNames}
        onChange={(value) => onChange({ scope: value as IncidentFilters['scope'] })}
      />
      <Group gap="sm" wrap="nowrap">
        <DayFilter
          label="Phát hiện từ ngày"
          value={filters.foundFrom}
          onChange={(foundFrom) => onChange({ foundFrom })}
        />
        <DayFilter label="Phát hiện đến ngày" value={filters.foundTo} onChange={(foundTo) => onChange({ foundTo })} />
      </Group>
    </Group>
  );
}

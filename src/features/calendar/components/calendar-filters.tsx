import { Button, Chip, Fieldset, Group } from '@mantine/core';
import { AgencyFilter } from '@/reference/agency-filter';
import type { CalendarFilters } from '../calendar.filters';
import { type Group as GroupName, groups } from '../calendar.kinds';

interface Props {
  filters: CalendarFilters;
  onChange: (change: Partial<CalendarFilters>) => void;
  withAgency: boolean;
}

/** Which kinds of things, of which agency; none chosen is all of them. */
export function CalendarFilterBar({ filters, onChange, withAgency }: Props) {
  return (
    <Group role="search" align="flex-end" gap="md" mb="md" className="no-print">
      {withAgency && <AgencyFilter value={filters.agencyId} onChange={(agencyId) => onChange({ agencyId })} />}
      <Fieldset variant="unstyled" m={0} legend="Chỉ xem" styles={{ legend: { marginBottom: 4, fontWeight: 500 } }}>
        <Chip.Group multiple value={filters.groups} onChange={(chosen) => onChange({ groups: chosen as GroupName[] })}>
          <Group gap={6}>
            {Object.entries(groups).map(([group, { name }]) => (
              <Chip key={group} value={group} size="sm" variant="outline">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Fieldset>
      {(filters.groups.length > 0 || filters.agencyId) && (
        <Button variant="subtle" onClick={() => onChange({ groups: [], agencyId: null })}>
          Xóa bộ lọc
        </Button>
      )}
    </Group>
  );
}

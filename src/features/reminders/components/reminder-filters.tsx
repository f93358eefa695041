import { Button, Checkbox, Group } from '@mantine/core';
import { AgencyFilter } from '@/reference/agency-filter';
import { findingKindNames } from '@/reference/finding-kinds';
import { FilterChoice } from '@/ui/list-filters';
import type { ReminderFilters } from '../reminders.filters';
import { stateNames } from '../reminders.names';

interface Props {
  filters: ReminderFilters;
  /** Of several agencies one may choose. */
  hasAgencies: boolean;
  onChange: (change: Partial<ReminderFilters>) => void;
  onClear: () => void;
}

const states = { open: 'Chưa xong', ...stateNames };

/** Filters above the list of reminders. */
export function ReminderFilterBar({ filters, hasAgencies, onChange, onClear }: Props) {
  const { agencyId, state, kind, onlyOverdue, order } = filters;
  return (
    <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
      <FilterChoice
        label="Trạng thái"
        value={state}
        names={states}
        onChange={(value) => onChange({ state: value as ReminderFilters['state'] })}
      />
      {hasAgencies && <AgencyFilter value={agencyId} onChange={(id) => onChange({ agencyId: id })} />}
      <FilterChoice
        label="Việc"
        value={kind}
        names={findingKindNames}
        onChange={(value) => onChange({ kind: value })}
      />
      <FilterChoice
        label="Sắp xếp"
        value={order === 'due' ? order : null}
        names={{ due: 'Hạn gần nhất trước' }}
        all="Mới gửi trước"
        onChange={(value) => onChange({ order: value === 'due' ? 'due' : 'newest' })}
      />
      <Checkbox
        label="Chỉ đôn đốc quá hạn"
        checked={onlyOverdue}
        onChange={(event) => onChange({ onlyOverdue: event.currentTarget.checked })}
        mb={8}
      />
      {(agencyId || state || kind || onlyOverdue) && (
        <Button variant="subtle" onClick={onClear}>
          Xóa bộ lọc
        </Button>
      )}
    </Group>
  );
}

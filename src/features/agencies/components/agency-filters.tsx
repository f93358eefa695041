import { Button, Checkbox, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type AgencyKind, agencyKindName } from '@/reference/agency-kinds';
import type { AgencyFilters, AgencyView } from '../agencies.filters';
import { newHeadLabel } from './new-head-badge';

interface Props {
  filters: AgencyFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<AgencyFilters>) => void;
  onClear: () => void;
  /** Kinds that there are. */
  kinds: readonly AgencyKind[];
  gapLabel: string;
  /** Who oversees agencies also looks for those late with confirming. */
  withOverdue: boolean;
  /** There are new heads who have appointed nobody. */
  withNewHeads: boolean;
  /** Something is filtered, so that clearing has a use. */
  filtered: boolean;
}

/** Search, filters and the switch between list and tree. */
export function AgencyFilterBar(props: Props) {
  const { filters, typed, onType, onChange, onClear, kinds, gapLabel, withOverdue, withNewHeads, filtered } = props;
  return (
    <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
      <TextInput
        label="Tìm theo tên, mã cơ quan"
        placeholder="Gõ có dấu hoặc không dấu"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        w={{ base: '100%', sm: 280 }}
      />
      <NativeSelect
        label="Loại cơ quan"
        value={filters.kind ?? ''}
        data={[{ value: '', label: 'Tất cả' }, ...kinds.map((kind) => ({ value: kind, label: agencyKindName(kind) }))]}
        onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? null })}
      />
      <Checkbox
        label={gapLabel}
        checked={filters.onlyGaps}
        onChange={(event) => onChange({ onlyGaps: event.currentTarget.checked })}
        pb={8}
      />
      {(withOverdue || filters.onlyOverdue) && (
        <Checkbox
          label="Quá hạn xác nhận danh bạ"
          checked={filters.onlyOverdue}
          onChange={(event) => onChange({ onlyOverdue: event.currentTarget.checked })}
          pb={8}
        />
      )}
      {(withNewHeads || filters.onlyNewHeads) && (
        <Checkbox
          label={newHeadLabel}
          checked={filters.onlyNewHeads}
          onChange={(event) => onChange({ onlyNewHeads: event.currentTarget.checked })}
          pb={8}
        />
      )}
      {filtered && (
        <Button variant="subtle" onClick={onClear}>
          Xóa bộ lọc
        </Button>
      )}
      <SegmentedControl
        aria-label="Cách xem"
        value={filters.view}
        onChange={(view) => onChange({ view: view as AgencyView })}
        data={[
          { value: 'list', label: 'Danh sách' },
          { value: 'tree', label: 'Cây' },
        ]}
        ml={{ base: 0, lg: 'auto' }}
      />
    </Group>
  );
}

import { Button, Group, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { SpokespersonFilters } from '../spokespersons.filters';
import { kindNames, stateNames } from '../spokespersons.names';

// Only who sees several agencies chooses among them; a clerk's first list does not wait for its code.
const AgencySelect = lazy(() =>
  import('@/reference/agency-select').then((module) => ({ default: module.AgencySelect })),
);

interface Props {
  filters: SpokespersonFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<SpokespersonFilters>) => void;
  onClear: () => void;
  withAgency: boolean;
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const published = { true: 'Đã công bố', false: 'Chưa công bố' };

/** Search and filters above the list of spokespersons. */
export function SpokespersonFilterBar({ filters, typed, onType, onChange, onClear, withAgency }: Props) {
  const filtered = Boolean(
    filters.query || filters.agencyId || filters.kind || filters.state || filters.published !== null,
  );
  return (
    <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
      <TextInput
        label="Tìm theo tên, chức vụ, cơ quan"
        placeholder="Gõ có dấu hoặc không dấu"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        w={{ base: '100%', sm: 280 }}
      />
      {withAgency && (
        <Suspense fallback={<Skeleton h={61} w={{ base: '100%', sm: 240 }} />}>
          <AgencySelect
            label="Cơ quan"
            placeholder="Tất cả"
            value={filters.agencyId}
            onChange={(agencyId) => onChange({ agencyId })}
            w={{ base: '100%', sm: 240 }}
          />
        </Suspense>
      )}
      <Choice
        label="Tư cách"
        value={filters.kind}
        names={kindNames}
        onChange={(kind) => onChange({ kind: kind as SpokespersonFilters['kind'] })}
      />
      <Choice
        label="Trạng thái"
        value={filters.state}
        names={stateNames}
        onChange={(state) => onChange({ state: state as SpokespersonFilters['state'] })}
      />
      <Choice
        label="Công bố"
        value={filters.published === null ? null : String(filters.published)}
        names={published}
        onChange={(value) => onChange({ published: value === null ? null : value === 'true' })}
      />
      {filtered && (
        <Button variant="subtle" onClick={onClear}>
          Xóa bộ lọc
        </Button>
      )}
    </Group>
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  names: Record<string, string>;
  onChange: (value: string | null) => void;
}

function Choice({ label, value, names, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: 'Tất cả' }, ...optionsOf(names)]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

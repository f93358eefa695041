import { Button, Chip, Group, Skeleton, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { PartFilter } from '@/reference/part-filter';
import { FilterBar, FilterChoice } from '@/ui/list-filters';
import { furtherFilters, type IncidentFilters, inUse } from '../incidents.filters';
import { statusNames } from '../incidents.names';

const FurtherFilters = lazy(() => import('./further-filters').then((module) => ({ default: module.FurtherFilters })));

const statuses = { open: 'Còn việc phải làm', ...statusNames };
const orders = { oldest: 'Cũ nhất trước', due: 'Việc đến hạn trước' };
const dues = { overdue: 'Quá hạn', today: 'Đến hạn hôm nay', soon: 'Đến hạn trong 3 ngày tới' } as const;
const everywhere = ['query', 'agencyId', 'due', ...furtherFilters] as const;

interface Props {
  filters: IncidentFilters;
  typed: string;
  onType: (text: string) => void;
  onChange: (change: Partial<IncidentFilters>) => void;
  onClear: () => void;
  withAgency: boolean;
}

/** Search and filters above the list and the board: the main ones at hand, the others on demand. */
export function IncidentFilterBar({ filters, typed, onType, onChange, onClear, withAgency }: Props) {
  const further = inUse(filters, furtherFilters);
  const [opened, setOpened] = useState(further > 0);
  const isList = filters.view === 'list';
  const used = inUse(filters, isList ? [...everywhere, 'status'] : everywhere);
  return (
    <>
      <FilterBar
        label="Tìm trong vụ việc, tin bài, tên báo"
        typed={typed}
        onType={onType}
        filtered={used > 0}
        onClear={onClear}
      >
        {isList && (
          <FilterChoice
            label="Trạng thái"
            value={filters.status}
            names={statuses}
            onChange={(value) => onChange({ status: value as IncidentFilters['status'] })}
          />
        )}
        {withAgency && <PartFilter agencyId={filters.agencyId} withBelow={filters.withBelow} onChange={onChange} />}
        {isList && (
          <FilterChoice
            label="Sắp xếp"
            all="Mới phát hiện trước"
            value={filters.order === 'newest' ? null : filters.order}
            names={orders}
            onChange={(value) => onChange({ order: (value ?? 'newest') as IncidentFilters['order'] })}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Bớt bộ lọc' : 'Thêm bộ lọc'}
          {further > 0 && ` (${further})`}
        </Button>
        {used > 0 && (
          <Text size="sm" c="dimmed" lh="36px">
            Đang dùng {used} bộ lọc
          </Text>
        )}
      </FilterBar>
      {opened && (
        <Suspense fallback={<Skeleton h={61} mb="md" />}>
          <FurtherFilters filters={filters} onChange={onChange} />
        </Suspense>
      )}
      <Group gap="xs" mb="md" role="group" aria-label="Lọc nhanh" className="no-print">
        {isList && (
          <Chip checked={filters.status === 'open'} onChange={(on) => onChange({ status: on ? 'open' : null })}>
            {statuses.open}
          </Chip>
        )}
        {Object.entries(dues).map(([due, name]) => (
          <Chip
            key={due}
            checked={filters.due === due}
            onChange={(on) => onChange({ due: on ? (due as IncidentFilters['due']) : null })}
          >
            {name}
          </Chip>
        ))}
      </Group>
    </>
  );
}

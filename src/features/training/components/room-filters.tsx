import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { hall, type RoomFilters } from '../attendances.logic';

interface Props {
  filters: RoomFilters;
  points: readonly string[];
  onChange: (change: Partial<RoomFilters>) => void;
  /** Enter in the search. */
  onEnter: () => void;
}

/** Finds people in the room: a name typed and Enter marks who is found, for the desk. */
export function RoomFilterBar({ filters, points, onChange, onEnter }: Props) {
  return (
    <Group role="search" align="flex-end" gap="sm" mb="sm">
      <TextInput
        label="Tìm người"
        description="Gõ tên rồi Enter: ghi có mặt người đầu tiên tìm thấy"
        w={{ base: '100%', sm: 320 }}
        autoComplete="off"
        value={filters.query}
        onChange={(event) => onChange({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
      {points.length > 0 && (
        <NativeSelect
          label="Dự tại"
          value={filters.point ?? ''}
          data={[
            { value: '', label: 'Mọi nơi' },
            { value: hall, label: 'Hội trường' },
            ...points.map((point) => ({ value: point, label: point })),
          ]}
          onChange={(event) => onChange({ point: event.currentTarget.value || null })}
        />
      )}
      <Checkbox
        label="Chỉ người chưa điểm danh"
        pb={8}
        checked={filters.unmarked}
        onChange={(event) => onChange({ unmarked: event.currentTarget.checked })}
      />
    </Group>
  );
}

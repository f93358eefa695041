import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface FilterBarProps {
  /** What the words are looked for in: «Tìm theo tên, chức vụ, cơ quan». */
  label: string;
  typed: string;
  onType: (text: string) => void;
  /** Something is filtered, so that clearing has a use. */
  filtered: boolean;
  onClear: () => void;
  children: ReactNode;
}

/** Search and filters above a list. */
export function FilterBar({ label, typed, onType, filtered, onClear, children }: FilterBarProps) {
  return (
    <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
      <TextInput
        label={label}
        placeholder="Gõ có dấu hoặc không dấu"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        w={{ base: '100%', sm: 280 }}
      />
      {children}
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
  /** What it says when none is chosen. */
  all?: string;
  onChange: (value: string | null) => void;
}

/** One choice of few values, or none of them. */
export function FilterChoice({ label, value, names, all = 'Tất cả', onChange }: ChoiceProps) {
  const options = Object.entries(names).map(([option, name]) => ({ value: option, label: name }));
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

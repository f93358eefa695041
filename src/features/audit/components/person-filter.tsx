import { type ComboboxItem, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { matches } from '@/lib/vietnamese';
import type { Actor } from '../audit.api';
import { actorsOptions } from '../audit.queries';

interface Props {
  value: string | null;
  onChange: (personId: string | null) => void;
}

const byName = new Intl.Collator('vi').compare;
const givenName = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';
const inOrder = (a: Actor, b: Actor) =>
  byName(givenName(a.full_name), givenName(b.full_name)) || byName(a.full_name, b.full_name);

/** Whose doing a list is of; found by name or address, with or without diacritics. */
export function PersonFilter({ value, onChange }: Props) {
  const { data: actors = [], isError } = useQuery(actorsOptions());
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const found = (option: ComboboxItem, search: string) => {
    const actor = byId.get(option.value);
    return actor !== undefined && matches(`${actor.full_name} ${actor.email}`, search);
  };
  return (
    <Select
      label="Người thực hiện"
      placeholder="Tất cả"
      nothingFoundMessage="Không có ai khớp"
      w={{ base: '100%', sm: 240 }}
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn người' }}
      limit={200}
      searchable
      data={[...actors].sort(inOrder).map(({ id, full_name }) => ({ value: id, label: full_name }))}
      value={value}
      onChange={onChange}
      error={isError && 'Không tải được danh sách người dùng. Kiểm tra mạng rồi tải lại trang.'}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'value' in option && found(option as ComboboxItem, search)).slice(0, limit)
      }
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {byId.get(option.value)?.email}
          </Text>
        </div>
      )}
    />
  );
}

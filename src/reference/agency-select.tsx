import { type ComboboxItem, Select, type SelectProps, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { matches } from '@/lib/vietnamese';
import type { Agency } from './agencies.api';
import { agenciesOptions } from './agencies.queries';

interface AgencySelectProps
  extends Omit<SelectProps, 'data' | 'value' | 'defaultValue' | 'onChange' | 'filter' | 'renderOption' | 'searchable'> {
  /** Id of the chosen agency. */
  value: string | null;
  onChange: (agencyId: string | null) => void;
  /** Which agencies are offered; all of them when left out. The chosen one is always among them. */
  among?: (agency: Agency) => boolean;
}

const nameOf = ({ name, dissolved_on }: Agency) => (dissolved_on ? `${name} (đã giải thể)` : name);
const searchText = ({ name, short_name, code }: Agency) => `${name} ${short_name} ${code}`;

/** Choice of one agency, found by name, short name or code, with or without diacritics. */
export function AgencySelect({ value, onChange, among, error, ...props }: AgencySelectProps) {
  const { data: agencies = [], isPending, isError } = useQuery(agenciesOptions());
  const offered = agencies.filter((agency) => agency.id === value || (among?.(agency) ?? true));
  const byId = new Map(offered.map((agency) => [agency.id, agency]));

  const found = (option: ComboboxItem, search: string) => {
    const agency = byId.get(option.value);
    return agency !== undefined && matches(searchText(agency), search);
  };

  return (
    <Select
      label="Cơ quan"
      placeholder={isPending ? 'Đang tải danh sách cơ quan…' : 'Tất cả cơ quan'}
      nothingFoundMessage="Không có cơ quan nào khớp"
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan' }}
      limit={200}
      {...props}
      searchable
      data={offered.map((agency) => ({ value: agency.id, label: nameOf(agency) }))}
      value={value}
      onChange={(id) => onChange(id)}
      error={isError ? 'Không tải được danh sách cơ quan. Kiểm tra mạng rồi tải lại trang.' : error}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'value' in option && found(option as ComboboxItem, search)).slice(0, limit)
      }
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {byId.get(option.value)?.code}
          </Text>
        </div>
      )}
    />
  );
}

import { type ComboboxItem, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { matches } from '@/lib/vietnamese';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';

interface Props {
  value: string | null;
  onChange: (pressAgencyId: string | null) => void;
}

/** The newspaper a list is about, found with or without diacritics. */
export function PressAgencyFilter({ value, onChange }: Props) {
  const { data = [], isPending, isError } = useQuery(pressAgenciesOptions());
  return (
    <Select
      label="Cơ quan báo chí"
      placeholder={isPending ? 'Đang tải danh sách…' : 'Tất cả'}
      nothingFoundMessage="Không có cơ quan báo chí nào khớp"
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan báo chí' }}
      searchable
      limit={200}
      w={{ base: '100%', sm: 240 }}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={isError && 'Không tải được danh sách báo. Kiểm tra mạng rồi tải lại trang.'}
      filter={({ options, search, limit }) =>
        options
          .filter((option): option is ComboboxItem => 'value' in option && matches(option.label, search))
          .slice(0, limit)
      }
    />
  );
}

import { NativeSelect } from '@mantine/core';
import { PartFilter } from '@/reference/part-filter';
import { DayFilter } from '@/ui/day-filter';
import { FilterBar } from '@/ui/list-filters';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { type DigestFilters, daysOf, type Period, periodNames, periodOf } from '../digest.filters';

interface Props {
  filters: DigestFilters;
  withAgency: boolean;
  onChange: (to: Partial<DigestFilters>, replace?: boolean) => void;
}

const usual = () => ({ query: '', agencyId: null, withBelow: true, ...daysOf('two_days') });

/** Of which days and agencies the digest is, and words to look for. */
export function DigestFilterBar({ filters, withAgency, onChange }: Props) {
  const { query, agencyId, withBelow, from, to } = filters;
  const [typed, type] = useTypedFilter(query, (words) => onChange({ query: words }, true));
  const period = periodOf(filters);
  return (
    <FilterBar
      label="Tìm theo tên bài, tóm tắt"
      typed={typed}
      onType={type}
      filtered={Boolean(query || agencyId || period !== 'two_days')}
      onClear={() => onChange(usual())}
    >
      <NativeSelect
        label="Kỳ"
        value={period ?? ''}
        data={[
          ...(period === null ? [{ value: '', label: 'Theo ngày đã chọn' }] : []),
          ...Object.entries(periodNames).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => onChange(daysOf(event.currentTarget.value as Period))}
      />
      <DayFilter
        label="Từ ngày"
        value={from}
        onChange={(day) => day && onChange({ from: day, ...(day > to && { to: day }) })}
      />
      <DayFilter
        label="Đến ngày"
        value={to}
        onChange={(day) => day && onChange({ to: day, ...(day < from && { from: day }) })}
      />
      {withAgency && <PartFilter agencyId={agencyId} withBelow={withBelow} belowAtOnce onChange={onChange} />}
    </FilterBar>
  );
}

import { Group } from '@mantine/core';
import { today } from '@/lib/dates';
import { AgencyFilter } from '@/reference/agency-filter';
import { useActing } from '@/session/acting';
import { DayFilter } from '@/ui/day-filter';
import { FilterChoice } from '@/ui/list-filters';
import { lastMonths, monthOf, type PeriodFilters } from '../period.filters';

interface Props {
  filters: PeriodFilters;
  onChange: (change: Partial<PeriodFilters>) => void;
}

/** A month, or any days, and whose. */
export function PeriodFilterBar({ filters, onChange }: Props) {
  const { acting } = useActing();
  const { from, to, agencyId } = filters;
  const months = lastMonths(today());
  const month = months.find((first) => first === from && monthOf(first).to === to) ?? null;
  return (
    <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
      <FilterChoice
        label="Tháng"
        value={month}
        all="Khoảng thời gian khác"
        names={Object.fromEntries(months.map((first) => [first, `Tháng ${first.slice(5, 7)}/${first.slice(0, 4)}`]))}
        onChange={(first) => first && onChange(monthOf(first))}
      />
      <DayFilter label="Từ ngày" value={from} onChange={(day) => day && onChange({ from: day })} />
      <DayFilter label="Đến hết ngày" value={to} onChange={(day) => day && onChange({ to: day })} />
      {acting.role !== 'clerk' && (
        <AgencyFilter
          value={agencyId}
          onChange={(id) => onChange({ agencyId: id })}
          among={({ kind }) => kind !== 'party_body'}
        />
      )}
    </Group>
  );
}

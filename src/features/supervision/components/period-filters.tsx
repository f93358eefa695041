import type { Period } from '@/reference/figure-lists';
import { DayFilter } from '@/ui/day-filter';
import { usualPeriod } from '../period';

interface Props {
  period: Period;
  onChange: (to: Partial<Period>) => void;
}

/** The period, in days; cleared, the usual twelve months. */
export function PeriodFilters({ period: { from, to }, onChange }: Props) {
  const usual = usualPeriod();
  return (
    <>
      <DayFilter label="Từ ngày" value={from} onChange={(day) => onChange({ from: day ?? usual.from })} />
      <DayFilter label="Đến ngày" value={to} onChange={(day) => onChange({ to: day ?? usual.to })} />
    </>
  );
}

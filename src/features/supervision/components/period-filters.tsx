import { DayFilter } from '@/ui/day-filter';
import { type FigureFilters, usualPeriod } from '../figures.filters';

interface Props {
  filters: FigureFilters;
  onChange: (to: Partial<FigureFilters>) => void;
}

/** The period, in days; cleared, the usual twelve months. */
export function PeriodFilters({ filters: { from, to }, onChange }: Props) {
  const usual = usualPeriod();
  return (
    <>
      <DayFilter label="Từ ngày" value={from} onChange={(day) => onChange({ from: day ?? usual.from })} />
      <DayFilter label="Đến ngày" value={to} onChange={(day) => onChange({ to: day ?? usual.to })} />
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import { today } from '@/lib/dates';
import { offeredYears } from '../reports.logic';

interface Props {
  year: number;
  onChange: (year: number) => void;
}

/** The year a report is of. */
export function YearSelect({ year, onChange }: Props) {
  const years = offeredYears(today());
  return (
    <NativeSelect
      label="Năm báo cáo"
      w={160}
      value={String(year)}
      data={(years.includes(year) ? years : [year, ...years]).map((offered) => ({
        value: String(offered),
        label: `Năm ${offered}`,
      }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      className="no-print"
    />
  );
}

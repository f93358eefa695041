import { Box } from '@mantine/core';
import { today } from '@/lib/dates';
import { DayFilter } from '@/ui/day-filter';

interface Props {
  day: string | null;
  onChange: (day: string | null) => void;
}

/** The past day whose structure is looked at; empty for today. */
export function StructureDay({ day, onChange }: Props) {
  return (
    <Box mb="sm" className="no-print">
      <DayFilter label="Cơ cấu tại ngày" value={day} onChange={onChange} before={today()} />
    </Box>
  );
}

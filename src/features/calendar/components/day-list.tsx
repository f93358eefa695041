import { Badge, Group, Text, Title } from '@mantine/core';
import type { CalendarRow, SpecialDay } from '../calendar.api';
import { dayName } from '../calendar.logic';
import { CalendarEntry } from './calendar-entry';
import classes from './day-list.module.css';

interface Props {
  day: string;
  today: string;
  rows: readonly CalendarRow[];
  special: SpecialDay | undefined;
  now: number;
  /** What is known is of other days; that there is nothing is not known yet. */
  stale: boolean;
}

/** All of a day, under its name. */
export function DayList({ day, today, rows, special, now, stale }: Props) {
  const heading = `lich-${day}`;
  return (
    <section aria-labelledby={heading}>
      <Group gap="xs" mb="xs">
        <Title order={3} size="h4" id={heading}>
          {dayName(day)}
        </Title>
        {day === today && <Badge tt="none">Hôm nay</Badge>}
        {special && (
          <Badge variant="light" color={special.is_off ? 'red' : 'gray'} tt="none">
            {special.name} ({special.is_off ? 'nghỉ' : 'làm bù'})
          </Badge>
        )}
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">{stale ? 'Đang tải…' : 'Không có việc nào.'}</Text>
      ) : (
        <ul className={classes.entries}>
          {rows.map((row) => (
            <CalendarEntry key={row.kind + row.record_id} row={row} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

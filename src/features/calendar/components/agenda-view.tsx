import { Stack } from '@mantine/core';
import { EmptyState, PageLoader } from '@/ui/states';
import { isOverdue, monthOf } from '../calendar.logic';
import classes from './agenda-view.module.css';
import { DayList } from './day-list';
import type { ViewProps } from './month-view';

/** The month day by day; in the present one what has passed is folded away. */
export function AgendaView({ day: chosen, today, days, specialDays, now, stale }: ViewProps) {
  const { first, last } = monthOf(chosen);
  const ofMonth = [...days].filter(([day]) => day >= first && day <= last);
  if (ofMonth.length === 0) return stale ? <PageLoader /> : <EmptyState title="Tháng này không có việc nào ở đây" />;
  const isPresent = today >= first && today <= last;
  const [past, coming] = [
    ofMonth.filter(([day]) => isPresent && day < today),
    ofMonth.filter(([day]) => !isPresent || day >= today),
  ];
  const list = (ofDays: typeof ofMonth) => (
    <Stack gap="lg">
      {ofDays.map(([day, rows]) => (
        <DayList
          key={day}
          day={day}
          today={today}
          rows={rows}
          special={specialDays.find((special) => special.day === day)}
          now={now}
          stale={stale}
        />
      ))}
    </Stack>
  );
  const passed = past.flatMap(([, rows]) => rows);
  const late = passed.filter((row) => isOverdue(row, now)).length;
  return (
    <Stack gap="lg" aria-busy={stale}>
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>
            Những ngày đã qua trong tháng: {passed.length} việc{late > 0 && `, ${late} quá hạn`}
          </summary>
          {list(past)}
        </details>
      )}
      {coming.length > 0 ? list(coming) : <EmptyState title="Từ nay đến hết tháng không có việc nào ở đây" />}
    </Stack>
  );
}

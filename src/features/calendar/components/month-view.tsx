import type { CalendarRow, SpecialDay } from '../calendar.api';
import { DayList } from './day-list';
import { MonthGrid } from './month-grid';
import classes from './month-view.module.css';

export interface ViewProps {
  /** The chosen day, and with it the month. */
  day: string;
  today: string;
  days: ReadonlyMap<string, CalendarRow[]>;
  specialDays: readonly SpecialDay[];
  now: number;
  stale: boolean;
}

interface Props extends ViewProps {
  labelledBy: string;
  onChoose: (day: string) => void;
}

/** The month, and all of the chosen day beside it or, where that is narrow, below. */
export function MonthView(props: Props) {
  const { day, today, days, specialDays, now, stale } = props;
  return (
    <div className={classes.view}>
      <MonthGrid {...props} />
      <DayList
        day={day}
        today={today}
        rows={days.get(day) ?? []}
        special={specialDays.find((special) => special.day === day)}
        now={now}
        stale={stale}
      />
    </div>
  );
}

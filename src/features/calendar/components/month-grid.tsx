import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addDays } from '@/lib/typed-date';
import type { CalendarRow, SpecialDay } from '../calendar.api';
import { addMonths, mondayOf, weeksOf } from '../calendar.logic';
import { DaySquare } from './day-square';
import classes from './month-grid.module.css';

interface Props {
  /** The chosen day, and with it the month. */
  day: string;
  today: string;
  days: ReadonlyMap<string, CalendarRow[]>;
  specialDays: readonly SpecialDay[];
  now: number;
  stale: boolean;
  labelledBy: string;
  onChoose: (day: string) => void;
}

const weekdays = [
  ['T2', 'Thứ Hai'],
  ['T3', 'Thứ Ba'],
  ['T4', 'Thứ Tư'],
  ['T5', 'Thứ Năm'],
  ['T6', 'Thứ Sáu'],
  ['T7', 'Thứ Bảy'],
  ['CN', 'Chủ nhật'],
];

/** Where a key leads from a day; undefined for keys that lead nowhere. */
const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: mondayOf,
  End: (day) => addDays(mondayOf(day), 6),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** A month of whole weeks: one day of it is chosen, by click or by arrows, and has its place in the order of Tab. */
export function MonthGrid({ day: chosen, today, days, specialDays, now, stale, labelledBy, onChoose }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  /** Where the keys have led to; the address may still be on its way there. */
  const target = useRef<string>(undefined);

  useEffect(() => {
    if (target.current !== chosen) return;
    target.current = undefined;
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    target.current = step(target.current ?? chosen);
    onChoose(target.current);
  };
  const choose = (day: string) => {
    target.current = undefined;
    onChoose(day);
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by arrows is a grid
      role="grid"
      aria-labelledby={labelledBy}
      aria-busy={stale}
      className={classes.grid}
      onKeyDown={move}
    >
      <thead>
        <tr>
          {weekdays.map(([short, name]) => (
            <th key={short} scope="col">
              <span aria-hidden>{short}</span>
              <VisuallyHidden>{name}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(chosen).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DaySquare
                key={day}
                day={day}
                rows={days.get(day) ?? []}
                special={specialDays.find((special) => special.day === day)}
                isToday={day === today}
                isChosen={day === chosen}
                isOutside={day.slice(0, 7) !== chosen.slice(0, 7)}
                now={now}
                stale={stale}
                onChoose={choose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

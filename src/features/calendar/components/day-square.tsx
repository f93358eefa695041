import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CalendarRow, SpecialDay } from '../calendar.api';
import { colorOf, tell } from '../calendar.kinds';
import { dayName, isOverdue, isWeekend, shortTime } from '../calendar.logic';
import classes from './month-grid.module.css';

interface Props {
  day: string;
  rows: readonly CalendarRow[];
  special: SpecialDay | undefined;
  isToday: boolean;
  isChosen: boolean;
  /** Of the month before or after. */
  isOutside: boolean;
  now: number;
  /** That it has nothing is not known yet. */
  stale: boolean;
  onChoose: (day: string) => void;
}

/** So many fit into a square; of one more it says how many. */
const most = 3;

/** A day of the month: choosing it tells all of it beside the month; what is written in it opens by itself. */
export function DaySquare({ day, rows, special, isToday, isChosen, isOutside, now, stale, onChoose }: Props) {
  const shown = rows.length > most ? rows.slice(0, most - 1) : rows;
  const overdue = rows.filter((row) => isOverdue(row, now)).length;
  const isOff = special ? special.is_off : isWeekend(day);
  const label = [
    dayName(day),
    isToday && 'hôm nay',
    special && `${special.name}${special.is_off ? ' (nghỉ)' : ' (làm bù)'}`,
    rows.length > 0 ? `${rows.length} việc` : !stale && 'không có việc',
    overdue > 0 && `${overdue} quá hạn`,
  ];
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a td is a gridcell
    <td
      aria-selected={isChosen}
      className={classes.square}
      data-off={isOff || undefined}
      data-outside={isOutside || undefined}
      data-chosen={isChosen || undefined}
    >
      <UnstyledButton
        className={classes.day}
        data-day={day}
        data-today={isToday || undefined}
        aria-current={isToday ? 'date' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => onChoose(day)}
      >
        <span className={classes.number}>{Number(day.slice(8))}</span>
        <VisuallyHidden>{label.filter(Boolean).join(', ')}</VisuallyHidden>
        {special && (
          <span aria-hidden className={classes.special}>
            {special.is_off ? special.name : 'Làm bù'}
          </span>
        )}
        {rows.length > 0 && (
          <span aria-hidden className={classes.count} data-overdue={overdue > 0 || undefined}>
            {rows.length}
            {overdue > 0 && '!'}
          </span>
        )}
      </UnstyledButton>
      {rows.length > 0 && (
        <ul className={classes.entries}>
          {shown.map((row) => (
            <Entry key={row.kind + row.record_id} row={row} day={day} now={now} />
          ))}
          {rows.length > shown.length && (
            <li>
              <UnstyledButton className={classes.more} tabIndex={-1} onClick={() => onChoose(day)}>
                +{rows.length - shown.length} việc
              </UnstyledButton>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

/** Links are for the mouse here: by keyboard one chooses the day, whose list has the same ones. */
function Entry({ row, day, now }: { row: CalendarRow; day: string; now: number }) {
  const { name, short, group, path } = tell(row);
  const Icon = group?.icon;
  const late = isOverdue(row, now);
  const text = (
    <>
      {late ? (
        <IconAlertTriangle size={14} aria-label="Quá hạn" />
      ) : (
        Icon && <Icon size={14} aria-hidden color={colorOf(group)} />
      )}
      <span className={classes.words}>
        <span className={classes.what}>{`${shortTime(row, day)} ${short}`.trim()}</span>
        <VisuallyHidden>: </VisuallyHidden>
        <span>{row.title}</span>
      </span>
    </>
  );
  const look = {
    className: classes.entry,
    'data-late': late || undefined,
    title: `${name}: ${row.title}`,
  };
  return (
    <li>
      {path ? (
        <Link to={path} tabIndex={-1} {...look}>
          {text}
        </Link>
      ) : (
        <span {...look}>{text}</span>
      )}
    </li>
  );
}

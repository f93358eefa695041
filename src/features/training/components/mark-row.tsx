import { Button } from '@mantine/core';
import type { Person } from '../attendances.api';
import classes from './mark-row.module.css';
import { PersonName } from './person-line';

interface Props {
  person: Person;
  /** What stands marked now; null = nothing. */
  value: string | null;
  /** What it can be, and its name: «Có mặt». */
  choices: Record<string, string>;
  /** Not saved yet. */
  waiting: boolean;
  onMark: (value: string | null) => void;
}

const colors: Record<string, string> = { present: 'teal.9', passed: 'teal.9', absent: 'red.9', not_passed: 'red.9' };

/** Somebody and two buttons for the thumb; the one that stands, pressed again, is taken back. */
export function MarkRow({ person, value, choices, waiting, onMark }: Props) {
  return (
    <li className={classes.row} aria-busy={waiting}>
      <PersonName person={person} withAgency />
      <div className={classes.buttons}>
        {Object.entries(choices).map(([choice, name]) => (
          <Button
            key={choice}
            variant={value === choice ? 'filled' : 'default'}
            color={colors[choice]}
            aria-pressed={value === choice}
            aria-label={`${person.full_name}: ${name}`}
            onClick={() => onMark(value === choice ? null : choice)}
          >
            {name}
          </Button>
        ))}
      </div>
    </li>
  );
}

import type { Person, SavedPerson } from './attendances.api';

/** Whether somebody was there, and with what result. */
export type Marked = Partial<Pick<Person, 'attended' | 'result'>>;

/** What is to be saved of one person, and the version it was decided on. */
export interface Mark {
  version: number;
  change: Marked;
}

/** By id of the person. */
export type Marks = Record<string, Mark>;

/** A mark against one that somebody else has made in between. */
export interface MarkConflict {
  mine: Marked;
  theirs: Person;
}

/** Somebody as they will be once everything is saved. */
export function asMarked(person: Person, marks: Marks): Person {
  const change = marks[person.id]?.change;
  return change ? { ...person, ...change } : person;
}

/** Whether a row already says what a mark wants to. */
export function says(person: SavedPerson, change: Marked): boolean {
  return Object.entries(change).every(([column, value]) => person[column as keyof SavedPerson] === value);
}

/** A further mark of somebody: on what is waiting to be saved, or on the row as it is shown. */
export function withMark(marks: Marks, person: Pick<Person, 'id' | 'version'>, change: Marked): Marks {
  const waiting = marks[person.id];
  return {
    ...marks,
    [person.id]: { version: waiting?.version ?? person.version, change: { ...waiting?.change, ...change } },
  };
}

/** What is still to be saved once a mark has been: nothing, or what was decided meanwhile, on the version just saved. */
export function afterSaving(marks: Marks, saved: SavedPerson, sent: Mark): Marks {
  const { [saved.id]: now, ...rest } = marks;
  if (now === undefined || now.change === sent.change) return rest;
  return says(saved, now.change) ? rest : { ...rest, [saved.id]: { ...now, version: saved.version } };
}

/** Without the mark of somebody. */
export function withoutMark(marks: Marks, id: string): Marks {
  const { [id]: _, ...rest } = marks;
  return rest;
}

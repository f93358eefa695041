import type { Marks } from './marking.logic';

// Marks that have not reached the server, as drafts are kept: with the tab, and gone at signing out.
const keyOf = (courseId: string) => `phat-ngon.marks.${courseId}`;

export function readMarks(courseId: string): Marks {
  return JSON.parse(sessionStorage.getItem(keyOf(courseId)) ?? '{}') as Marks;
}

export function writeMarks(courseId: string, marks: Marks): void {
  if (Object.keys(marks).length === 0) sessionStorage.removeItem(keyOf(courseId));
  else sessionStorage.setItem(keyOf(courseId), JSON.stringify(marks));
}

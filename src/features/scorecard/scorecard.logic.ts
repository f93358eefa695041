import { findingKindNames } from '@/reference/finding-kinds';
import type { PastScore, Requirement, Scorecard } from './scorecard.api';

export interface Score {
  met: number;
  binding: number;
}

export const isMet = ({ found }: Pick<Requirement, 'found'>) => found === 0;

/** «Đạt 12/14 yêu cầu» */
export const tellScore = ({ met, binding }: Score) => `Đạt ${met}/${binding} yêu cầu`;

/** How the agency stands by what is required of it; null while it was not there. */
export function scoreOf(requirements: readonly Requirement[]): Score | null {
  return requirements.length === 0 ? null : { met: requirements.filter(isMet).length, binding: requirements.length };
}

/** The same of a past day. */
export const pastScore = ({ binding, unmet }: PastScore): Score | null =>
  binding === null ? null : { met: binding - (unmet?.length ?? 0), binding };

/** Kinds in the order of supervision; one not known yet stands last. */
function inOrder(kinds: readonly string[]): string[] {
  const known = Object.keys(findingKindNames);
  const place = (kind: string) => (known.includes(kind) ? known.indexOf(kind) : known.length);
  return [...kinds].sort((a, b) => place(a) - place(b));
}

/** The score in time, the latest first; the first is of the day looked at. */
export function courseOf({ day, requirements, history }: Scorecard): PastScore[] {
  const present = scoreOf(requirements);
  const unmet = requirements.filter((requirement) => !isMet(requirement)).map(({ kind }) => kind);
  const past = [...history].reverse().map((ended) => ({ ...ended, unmet: ended.unmet && inOrder(ended.unmet) }));
  return [{ day, binding: present?.binding ?? null, unmet: present && inOrder(unmet) }, ...past];
}

/** Why there is no score of a day. */
export function whyNone(day: string, { established_on }: Scorecard['agency']): string {
  return established_on !== null && day < established_on ? 'Chưa thành lập' : 'Không còn hoạt động';
}

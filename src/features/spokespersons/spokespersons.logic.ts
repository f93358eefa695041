import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { type SpokespersonRecord, type SpokespersonState, standardKeys } from './spokespersons.names';

/** Where a term stands on a day (yyyy-MM-dd, by default today in Asia/Ho_Chi_Minh); both ends belong to it. */
export function stateOf(term: Pick<SpokespersonRecord, 'valid_from' | 'valid_to'>, on = today()): SpokespersonState {
  if (term.valid_from > on) return 'planned';
  return term.valid_to !== null && term.valid_to < on ? 'ended' : 'current';
}

/** The standards not yet confirmed of a person. */
export function missingStandards(person: Pick<SpokespersonRecord, (typeof standardKeys)[number]>) {
  return standardKeys.filter((standard) => !person[standard]);
}

/** The first day a successor's term may begin: after the replaced one's own first day, so that it keeps one. */
export function earliestSuccession(replaced: Pick<SpokespersonRecord, 'valid_from'>): string {
  return addDays(replaced.valid_from, 1);
}

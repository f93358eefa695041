import { today } from '@/lib/dates';
import type { Term } from './agencies.api';

/** The terms of an agency by where they stand on a day (yyyy-MM-dd); both ends of a term belong to it. */
export function sortTerms<T extends Pick<Term, 'valid_from' | 'valid_to'>>(terms: readonly T[], on = today()) {
  const planned = terms.filter((term) => term.valid_from > on);
  const past = terms.filter((term) => term.valid_to !== null && term.valid_to < on);
  const current = terms.filter((term) => !planned.includes(term) && !past.includes(term));
  return { current, planned, past };
}

import { matches } from '@/lib/vietnamese';
import type { ListedAgency } from './agencies.api';
import type { AgencyFilters } from './agencies.filters';

/** Who speaks for an agency now, as far as one may know it. */
export type Speaker =
  | { state: 'known'; fullName: string; position: string; recordId: string | null; published: boolean }
  /** Nobody, said by who may read the agency's records. */
  | { state: 'missing' }
  /** Nobody is published; whether somebody is appointed, one may not know. */
  | { state: 'unpublished' };

/** Who speaks for an agency now: from its record where one may read it, else from what is published. */
export function speakerOf(
  { spokespersons: [record], public_contacts: [contact] }: Pick<ListedAgency, 'spokespersons' | 'public_contacts'>,
  readable: boolean,
): Speaker {
  if (record) {
    const { id, full_name, position, public_contacts } = record;
    return { state: 'known', fullName: full_name, position, recordId: id, published: public_contacts !== null };
  }
  // To these readers a contact without a present term is one published ahead of its term.
  if (readable) return { state: 'missing' };
  if (!contact) return { state: 'unpublished' };
  return { state: 'known', fullName: contact.full_name, position: contact.position, recordId: null, published: true };
}

const byName = new Intl.Collator('vi').compare;

/** The agencies found by name or code and by kind, in the order asked for. */
export function findAgencies<A extends Pick<ListedAgency, 'code' | 'kind' | 'name' | 'short_name' | 'symbol'>>(
  agencies: readonly A[],
  { query, kind, order }: Pick<AgencyFilters, 'query' | 'kind' | 'order'>,
): A[] {
  const found = agencies.filter(
    (agency) =>
      (kind === null || agency.kind === kind) &&
      matches(`${agency.name} ${agency.short_name} ${agency.code} ${agency.symbol ?? ''}`, query),
  );
  if (order === 'official') return found;
  const direction = order === 'name' ? 1 : -1;
  return found.sort((a, b) => direction * byName(a.name, b.name));
}

type PresentFilters = Omit<AgencyFilters, 'view' | 'day' | 'opened' | 'closed'>;

/** Of those, the ones that somebody ought to see to, as the filters say. */
export function filterAgencies<A extends ListedAgency>(
  agencies: readonly A[],
  filters: PresentFilters,
  { isGap, isOverdue, hasNewHead }: Record<'isGap' | 'isOverdue' | 'hasNewHead', (agency: A) => boolean>,
): A[] {
  const { onlyGaps, onlyOverdue, onlyNewHeads } = filters;
  return findAgencies(agencies, filters).filter(
    (agency) =>
      (!onlyGaps || isGap(agency)) && (!onlyOverdue || isOverdue(agency)) && (!onlyNewHeads || hasNewHead(agency)),
  );
}
